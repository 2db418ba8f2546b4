import Archive
import Smartlook

/// Writes a schedule as a workflow of GitHub Actions that publishes to Pages and keeps the archive on a branch.
struct GitHubWorkflow {
    let schedule: Schedule
    /// What local clocks are ahead of UTC in the year to come, in minutes.
    let offsets: [Int]
    /// Where the site is written, relative to the repository.
    let site: String
    let archive: String

    /// The offsets of a zone from a day on, for a year.
    static func offsets(_ calendar: WeekCalendar, from now: Instant) -> [Int] {
        let days = (0..<366).map { now.advanced(byMicroseconds: Int64($0) * 86_400_000_000) }
        return Set(days.map { Int(calendar.offset(at: $0) / 60_000_000) }).sorted()
    }

    /// `+0100` as `date +%z` writes it.
    static func offsetText(_ minutes: Int) -> String {
        (minutes < 0 ? "-" : "+") + ScheduleTime.two(abs(minutes) / 60) + ScheduleTime.two(abs(minutes) % 60)
    }

    var text: String {
        let lines = offsets.map { (cron: schedule.time.cron(offsetMinutes: $0), offset: Self.offsetText($0)) }
        let crons = lines.map { "    - cron: \"\($0.cron)\"  # \(schedule.time.clock) where clocks show \($0.offset)" }
        let cases = lines.map { "            \"\($0.cron)\") due=\($0.offset) ;;" }
        let secrets = schedule.credentials.map { "          \($0): ${{ secrets.\($0) }}" }
        return """
            # Written by 'weeklook schedule github-actions' for .github/workflows/weeklook.yml.
            #
            # Before the first run:
            #   - keep the repository private: its branch weeklook-archive holds what your visitors did. Who may read the
            #     site is set under Settings, Pages; there also choose "GitHub Actions" as its source.
            #   - Settings, Secrets and variables, Actions: the secrets \(schedule.credentials.joined(separator: ", ")),
            #     and the variable WEEKLOOK_REPOSITORY, which says where Weeklook's source is (owner/name).
            name: Weekly report
            on:
              workflow_dispatch:
              schedule:
                # GitHub's cron knows UTC only: one line for each offset of \(schedule.timezone); the job looks which one holds.
            \(crons.joined(separator: "\n"))
            permissions:
              contents: write
              pages: write
              id-token: write
            concurrency:
              group: weeklook
            jobs:
              clock:
                runs-on: ubuntu-latest
                outputs:
                  due: ${{ steps.look.outputs.due }}
                steps:
                  - id: look
                    env:
                      LINE: ${{ github.event.schedule }}
                      TZ: \(schedule.timezone)
                    run: |
                      now=$(date +%z)
                      case "$LINE" in
            \(cases.joined(separator: "\n"))
                        *) due=$now ;;
                      esac
                      [ "$now" = "$due" ] && echo due=true >>"$GITHUB_OUTPUT" || echo due=false >>"$GITHUB_OUTPUT"
              report:
                needs: clock
                if: needs.clock.outputs.due == 'true'
                runs-on: ubuntu-latest
                environment:
                  name: github-pages
                  url: ${{ steps.pages.outputs.page_url }}
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/cache@v4
                    with:
                      path: ~/.cache/weeklook
                      key: weeklook-${{ runner.os }}
                  - name: Install Weeklook
                    env:
                      SOURCE: ${{ vars.WEEKLOOK_REPOSITORY }}
                    run: |
                      sudo apt-get update -qq && sudo apt-get install -y -qq librsvg2-bin
                      git clone --depth 1 "https://github.com/$SOURCE" "$RUNNER_TEMP/weeklook"
                      make -C "$RUNNER_TEMP/weeklook" install PREFIX="$HOME/.local"
                      echo "$HOME/.local/bin" >>"$GITHUB_PATH"
                  - name: Bring the archive
                    run: |
                      if git fetch --depth=1 origin weeklook-archive; then
                        git show FETCH_HEAD:weeklook.sqlite >"\(archive)"
                      fi
                  - name: Fetch, report, mail
                    id: run
                    env:
            \(secrets.joined(separator: "\n"))
                    run: |
                      status=0
                      weeklook run --config "\(schedule.configuration)" --deadline 2h || status=$?
                      echo "status=$status" >>"$GITHUB_OUTPUT"
                      case $status in 0|5|7|8) ;; *) exit "$status" ;; esac
                  - name: Keep the archive
                    if: always() && hashFiles('\(archive)') != ''
                    env:
                      GIT_AUTHOR_NAME: weeklook
                      GIT_AUTHOR_EMAIL: weeklook@users.noreply.github.com
                      GIT_COMMITTER_NAME: weeklook
                      GIT_COMMITTER_EMAIL: weeklook@users.noreply.github.com
                    run: |
                      blob=$(git hash-object -w "\(archive)")
                      tree=$(printf '100644 blob %s\\tweeklook.sqlite\\n' "$blob" | git mktree)
                      commit=$(git commit-tree "$tree" -m Archive)
                      git push --force origin "$commit:refs/heads/weeklook-archive"
                  - uses: actions/upload-pages-artifact@v3
                    with:
                      path: \(site)
                  - uses: actions/deploy-pages@v4
                    id: pages
                  - name: Say where a mail was not accepted
                    if: steps.run.outputs.status == '8'
                    run: exit 8

            """
    }
}
