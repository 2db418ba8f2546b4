"""A run that sends is killed at every write: nobody gets two mails, nobody is forgotten: stops.py PROGRAM WORK

A mail whose last line may have reached the server before the kill is left in doubt, as the guide says; every other one is
sent by the next run, be it on the same day or a week later.
"""

import logging
import pathlib
import shutil
import sys

from project import DAY, MONDAY, Project, rows
from servers import MailServer

PROGRAM, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
PEOPLE = ["a@example.com", "b@example.com", "c@example.com"]
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
logging.getLogger("asyncio").setLevel(logging.CRITICAL)
# Everything that reaches the disk or the network.
CALLS = ("/^(p?write(64|v)?)$", "fsync,fdatasync", "/^send(to|msg)$", "rename,unlink,ftruncate")


def mail(port):
    people = "".join(f"    - {{to: {address}, format: text}}\n" for address in PEOPLE)
    return (f"mail:\n  from: reports@example.com\n  when: always\n  smtp: {{url: \"smtp://127.0.0.1:{port}\"}}\n"
            f"  recipients:\n{people}")


def killed_at(call, number):
    return ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
            "-e", f"inject={call}:signal=KILL:when={number}")


def main():
    stops, doubts = 0, 0
    with MailServer() as server:
        base = Project(PROGRAM, WORK / "base", extra=mail(server.port))
        base.imports("a.csv", rows(MONDAY, 35), MONDAY + 34 * DAY)
        base.run("send", "--now", "2026-02-02T06:00:00Z")
        base.imports("b.csv", rows(MONDAY + 35 * DAY, 7), MONDAY + 41 * DAY)
        for call in CALLS:
            number = 1
            while True:
                shutil.rmtree(WORK / "killed", ignore_errors=True)
                shutil.copytree(base.folder, WORK / "killed")
                project = Project(PROGRAM, WORK / "killed", extra=mail(server.port))
                del server.mails[:]
                result = project.run("send", "--now", "2026-02-09T06:00:00Z", wrapper=killed_at(call, number), expect=None)
                if result.returncode == 0:
                    assert sorted(to for to, _ in server.mails) == PEOPLE, server.mails
                    break
                assert result.returncode in (-9, 137), result
                stops += 1
                weeks = ["2026-W06"]
                if number % 2:
                    # The next run comes a week later.
                    project.imports("c.csv", rows(MONDAY + 42 * DAY, 7), MONDAY + 48 * DAY)
                    weeks.append("2026-W07")
                project.json("send", "--now", "2026-02-16T06:00:00Z")
                again = project.json("send", "--now", "2026-02-16T07:00:00Z")["deliveries"]
                assert {one["state"] for one in again} == {"already"}, again
                got = [(to, week(raw)) for to, raw in server.mails]
                assert len(got) == len(set(got)), f"{call} {number}: somebody got two mails: {got}"
                in_doubt = {(one["recipient"], one["week"]) for one in again if "may have arrived" in one["detail"]}
                missing = {(to, w) for to in PEOPLE for w in weeks} - set(got)
                assert missing <= in_doubt, f"{call} {number}: {missing - in_doubt} were forgotten"
                assert len(in_doubt) <= 1, in_doubt
                doubts += len(in_doubt)
                number += 1
    print(f"sending killed at {stops} calls, {doubts} mails left in doubt, none sent twice, nobody forgotten: "
          "1 passed, 0 failed")


def week(raw):
    return next(line.split(b": ")[1].decode().strip() for line in raw.splitlines() if line.startswith(b"X-Report-Week"))


main()
