"""Mails and webhooks of the built program, with faults: check.py PROGRAM DEMO WORK"""

import contextlib
import hashlib
import hmac
import json
import logging
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time
import warnings

import letters
from servers import MailServer, WebServer, certificate

PROGRAM, DEMO, WORK = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
SECRET = "correct-horse-battery"
passed = 0
# The server's own log of the faults that it is told to make.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
logging.getLogger("asyncio").setLevel(logging.CRITICAL)
warnings.simplefilter("ignore")


def case(function):
    global passed
    started = time.monotonic()
    function()
    passed += 1
    print(f"{function.__name__.replace('_', ' ')}: passed ({time.monotonic() - started:.1f} s)")


class Project:
    """A small project made from a file, in a folder of its own."""

    def __init__(self, name, mail, extra=""):
        self.folder = WORK / name
        self.folder.mkdir()
        rows = ["visitor,event,time", "v0,open,2026-01-02T10:00:00Z", "v0,open,2026-01-27T10:00:00Z"]
        for week in range(3):
            for visitor in range(40):
                day = f"2026-01-{5 + 7 * week:02}"
                rows.append(f"v{visitor},view,{day}T10:00:00Z")
                if visitor < 10:
                    rows.append(f"v{visitor},buy,{day}T11:00:00Z")
        self.imports("events.csv", rows, mail, extra)

    def imports(self, file, rows, mail, extra=""):
        self.configure(mail, extra)
        (self.folder / file).write_text("\n".join(rows) + "\n")
        result = self.run("import", file, "--visitor", "visitor", "--event", "event", "--time", "time")
        assert result.returncode == 0, result.stderr

    def configure(self, mail, extra="", name="Corner shop"):
        self.mail = mail
        quoted = json.dumps(name, ensure_ascii=False).replace("\u2028", "\\u2028")
        text = f"project: {{name: {quoted}, timezone: Europe/Prague}}\n"
        text += "funnels:\n  - {key: sale, name: Sale, steps: [view, buy], window: 1d}\n"
        text += "site: {base_url: \"https://reports.example.com/\"}\n"
        text += mail + extra
        (self.folder / "weeklook.yml").write_text(text)

    def run(self, *arguments, environment=None):
        return subprocess.run([PROGRAM, *arguments], cwd=self.folder, capture_output=True, text=True,
                              env={**os.environ, **(environment or {})}, timeout=60)

    def send(self, *arguments, environment=None):
        result = self.run("send", "--json", *arguments, environment=environment)
        assert SECRET not in result.stdout + result.stderr, "the password was printed"
        try:
            states = {d["recipient"]: d["state"] for d in json.loads(result.stdout)["deliveries"]}
        except (ValueError, KeyError):
            states = {}
        return result.returncode, states, result


def mail(port, recipients=("a@example.com",), smtp="", scheme="smtp", host="127.0.0.1"):
    people = "".join(f"    - {{to: \"{address}\"}}\n" for address in recipients)
    return (f"mail:\n  from: \"Shop reports <reports@example.com>\"\n  when: always\n"
            f"  smtp: {{url: \"{scheme}://{host}:{port}\"{smtp}}}\n  recipients:\n{people}")


# The mails themselves


def every_mail_is_one():
    folder = WORK / "letters"
    shutil.copytree(DEMO, folder, ignore=shutil.ignore_patterns("reports", "mails"))

    def eml(*arguments):
        subprocess.run([PROGRAM, "mail", "--to", "jo@example.com", "--quiet", *arguments], cwd=folder, check=True, timeout=60)
        (path,) = (folder / "mails").iterdir()
        raw = path.read_bytes()
        path.unlink()
        return raw

    first = eml()
    parsed = letters.check(first)
    assert first == eml(), "the same report gives another mail"
    full = eml("--attach", "html,md,csv")
    tables = sum(part.get_content_type() == "text/csv" for part in letters.parse(full).walk())
    assert tables >= 6
    letters.check(full, pictures=2, attachments=["text/html", "text/markdown"] + ["text/csv"] * tables)
    attached = letters.parse(eml("--attach", "html"))
    page = [part for part in attached.walk() if part.get_content_disposition() == "attachment"][0].get_content()
    assert 'href="data/' not in page and 'href="report' not in page, "the attached page links to files that are not there"
    assert "5.5%" in parsed["Subject"] and "2026-W46" in parsed["Subject"]
    quiet = letters.check(eml("--week", "2026-W45"), pictures=None)
    assert quiet["Message-ID"] != parsed["Message-ID"]


def hostile_names_stay_names():
    project = Project("hostile", mail(1))
    nasty = "Evil\u2028Bcc: x@example.com =?utf-8?q?x?= \"<b>\" é 🦊 " + "long " * 30
    project.configure("mail:\n  from: \"\\\"Ev, il\\\" <reports@example.com>\"\n  recipients:\n"
                      "    - {to: \"Zoë, \\\"the\\\" <b> <zoe@example.com>\", attach: [html, md]}\n", name=nasty)
    result = project.run("mail", "--quiet")
    assert result.returncode == 0, result.stderr
    (path,) = (project.folder / "mails").iterdir()
    parsed = letters.check(path.read_bytes(), attachments=["text/html", "text/markdown"], pictures=2)
    assert parsed["To"].addresses[0].addr_spec == "zoe@example.com" and "Zoë" in parsed["To"].addresses[0].display_name
    assert parsed["From"].addresses[0].addr_spec == "reports@example.com"
    assert "Bcc" not in parsed
    assert "<b>" not in parsed.get_body(("html",)).get_content().replace("<b>Sale", "").split("<h1")[0].split("<title>")[1].split("</title>")[0]
    for wrong in ("a@b\\nBcc: x@example.com", "a b@example.com", "\\\"q\\\"@example.com", "a@"):
        project.configure(f"mail:\n  from: reports@example.com\n  recipients: [{{to: \"{wrong}\"}}]\n")
        assert project.run("mail").returncode == 2, wrong


# Sending


def each_recipient_gets_each_revision_once():
    with MailServer() as server:
        project = Project("once", mail(server.port, ("a@example.com", "b@example.com")))
        status, states, result = project.send()
        assert status == 0 and set(states.values()) == {"accepted"}, result.stderr
        assert sorted(to for to, _ in server.mails) == ["a@example.com", "b@example.com"]
        for _, raw in server.mails:
            letters.check(raw, pictures=None)
        ids = {to: letters.parse(raw)["Message-ID"] for to, raw in server.mails}
        assert len(set(ids.values())) == 2
        assert project.send()[1] == {"a@example.com": "already", "b@example.com": "already"}
        assert project.send("--now", "2030-01-01T00:00:00Z")[0] == 0 and len(server.mails) == 2
        status, states, _ = project.send("--force", "--to", "a@example.com")
        assert states == {"a@example.com": "accepted"} and len(server.mails) == 3
        assert letters.parse(server.mails[2][1])["Message-ID"] == ids["a@example.com"]
        # Events that came late change the headline: a correction, once, and only to who has the first mail.
        rows = ["visitor,event,time"] + [f"w{n},view,2026-01-19T10:00:00Z" for n in range(9)]
        project.imports("late.csv", rows, project.mail)
        status, states, result = project.send()
        assert status == 0 and set(states.values()) == {"accepted"}, result.stderr
        correction = letters.parse(server.mails[-1][1])
        assert correction["Subject"].startswith("Corrected: ") and correction["X-Report-Revision"] == "2"
        assert correction["In-Reply-To"].strip() == ids[server.mails[-1][0]].strip()
        assert set(project.send()[1].values()) == {"already"}


def only_the_failed_are_tried_again():
    answers = {"b@example.com": "451 later", "c@example.com": "550 no such user"}
    people = ("a@example.com", "b@example.com", "c@example.com", "d@example.com")
    for stage in ("RCPT", "DATA"):
        with MailServer({stage: answers.get}) as server:
            project = Project(f"failed-{stage}", mail(server.port, people))
            status, states, result = project.send()
            assert status == 8, result.stderr
            assert states == dict(zip(people, ("accepted", "deferred", "refused", "accepted"))), result.stderr
            server.script, server.tried[:] = {}, []
            status, states, _ = project.send()
            assert server.tried == ["b@example.com"], server.tried
            assert status == 0 and states["b@example.com"] == "accepted" and states["c@example.com"] == "already"
            assert project.send("--force", "--to", "c@example.com")[1] == {"c@example.com": "accepted"}


def what_is_nobodys_fault_is_tried_again():
    for stage, answer in (("EHLO", "554 no"), ("MAIL", "550 sender unknown"), ("MAIL", "421 closing"), ("EHLO", "451 wait")):
        with MailServer({stage: answer}) as server:
            project = Project(f"route-{stage}-{answer[:3]}", mail(server.port, ("a@example.com", "b@example.com")))
            status, states, _ = project.send()
            assert status == 8 and states == {"a@example.com": "deferred", "b@example.com": "not_tried"}, (stage, states)
            server.script = {}
            assert project.send()[0] == 0 and len(server.mails) == 2
    closed = Project("closed", mail(1))
    status, states, result = closed.send()
    assert status == 8 and states == {"a@example.com": "deferred"} and "port 1" in result.stderr, result.stderr


def a_lost_receipt_is_never_a_second_mail():
    with MailServer({"DATA": "drop"}) as server:
        project = Project("drop", mail(server.port))
        status, states, result = project.send()
        assert status == 8 and states == {"a@example.com": "unknown"}, (states, result.stderr)
        server.script, server.tried[:] = {}, []
        assert project.send()[1] == {"a@example.com": "already"} and not server.tried
        assert project.send("--force")[1] == {"a@example.com": "accepted"}


def a_killed_run_sends_nothing_twice():
    with MailServer({"DATA": "slow"}) as server:
        project = Project("killed", mail(server.port))
        process = subprocess.Popen([PROGRAM, "send"], cwd=project.folder, stderr=subprocess.DEVNULL)
        while not server.tried:
            time.sleep(0.02)
        time.sleep(0.2)
        process.send_signal(signal.SIGKILL)
        process.wait()
        server.script, server.tried[:] = {}, []
        status, states, result = project.send()
        assert states == {"a@example.com": "already"} and not server.tried and "stopped while sending" in result.stdout


def an_interrupted_run_says_what_it_knows():
    with MailServer({"DATA": "slow"}) as server:
        project = Project("interrupted", mail(server.port, smtp=", timeout: 2s"))
        process = subprocess.Popen([PROGRAM, "send"], cwd=project.folder, stderr=subprocess.DEVNULL)
        while not server.tried:
            time.sleep(0.02)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        server.script, server.tried[:] = {}, []
        assert project.send()[1] == {"a@example.com": "already"} and not server.tried


def a_slow_server_has_a_deadline():
    with MailServer({"DATA": "slow"}) as server:
        project = Project("slow", mail(server.port, smtp=", timeout: 3s"))
        started = time.monotonic()
        status, states, _ = project.send()
        assert status == 8 and states == {"a@example.com": "unknown"} and time.monotonic() - started < 4.5


def two_runs_at_once_send_one_mail():
    with MailServer() as server:
        project = Project("twice", mail(server.port))
        runs = [subprocess.Popen([PROGRAM, "send", "--quiet"], cwd=project.folder, stderr=subprocess.DEVNULL)
                for _ in range(4)]
        codes = sorted(run.wait() for run in runs)
        assert len(server.mails) == 1 and set(codes) <= {0, 6} and 0 in codes, (codes, len(server.mails))


def a_password_is_never_sent_in_the_clear():
    login = {"SMTP_USER": "reports", "SMTP_PASSWORD": SECRET}
    keys = ", user_env: SMTP_USER, password_env: SMTP_PASSWORD"
    right = (b"reports", SECRET.encode())
    with MailServer(login=right) as server:
        project = Project("clear", mail(server.port, smtp=keys))
        status, states, result = project.send(environment=login)
        assert status == 8 and states == {"a@example.com": "deferred"} and not server.passwords
        assert "STARTTLS" in result.stderr, result.stderr
    tls = certificate(WORK)
    with MailServer(tls=tls, login=right) as server:
        unknown = Project("unknown-certificate", mail(server.port, smtp=keys, host="localhost"))
        assert unknown.send(environment=login)[1] == {"a@example.com": "deferred"} and not server.passwords
        trusting = keys + f", ca_file: \"{tls[0]}\""
        elsewhere = Project("wrong-host", mail(server.port, smtp=trusting))
        assert elsewhere.send(environment=login)[1] == {"a@example.com": "deferred"} and not server.passwords
        project = Project("safe", mail(server.port, smtp=trusting, host="localhost"))
        wrong = {**login, "SMTP_PASSWORD": SECRET + "x"}
        status, states, result = project.send(environment=wrong)
        assert states == {"a@example.com": "deferred"} and "login was refused" in result.stderr, result.stderr
        assert project.send(environment=login)[1] == {"a@example.com": "accepted"} and len(server.mails) == 1
        # From a file, as systemd hands it over.
        folder = project.folder / "credentials"
        folder.mkdir(mode=0o700)
        for name, value in login.items():
            (folder / name).write_text(value + "\n")
            (folder / name).chmod(0o400)
        assert project.send("--force", environment={"CREDENTIALS_DIRECTORY": str(folder)})[0] == 0
        (folder / "SMTP_PASSWORD").chmod(0o644)
        status, _, result = project.send("--force", environment={"CREDENTIALS_DIRECTORY": str(folder)})
        assert status == 2 and "chmod 600" in result.stderr
        assert SECRET.encode() not in b"".join(f.read_bytes() for f in project.folder.glob("weeklook.sqlite*"))


def sendmail_is_another_way():
    project = Project("sendmail", mail(1))
    program = project.folder / "sendmail"
    program.write_text(f"#!/bin/sh\necho \"$@\" >>{project.folder}/calls\ncat >{project.folder}/mail\nexit $(cat {project.folder}/code)\n")
    program.chmod(0o755)
    project.configure(f"mail:\n  from: reports@example.com\n  when: always\n  sendmail: \"{program}\"\n"
                      "  recipients: [{to: a@example.com, format: text}]\n")
    for code, state in ((75, "deferred"), (67, "refused")):
        (project.folder / "code").write_text(str(code))
        assert project.send()[1] == {"a@example.com": state}, code
    (project.folder / "code").write_text("0")
    assert project.send("--force")[1] == {"a@example.com": "accepted"}
    assert (project.folder / "calls").read_text().splitlines()[-1] == "-i -f reports@example.com -- a@example.com"
    raw = (project.folder / "mail").read_bytes()
    assert b"\r" not in raw
    letters.check(raw.replace(b"\n", b"\r\n"), is_html=False)


@contextlib.contextmanager
def sample_project(name, port, recipients):
    """A project of the sample API on loopback; gives a function that runs it and returns its
    status, states (where it has none, what it complains of) and seconds."""
    folder = WORK / name
    folder.mkdir()
    served = subprocess.Popen([PROGRAM, "serve", "--sample", "--port", "0", "--budget", "100000/30", "--json", "--quiet"],
                              cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        ready = json.loads(served.stdout.readline())
        text = (DEMO / "weeklook.yml").read_text().split("\nmail:")[0]
        (folder / "weeklook.yml").write_text(text.replace("weeks: 26", "weeks: 8") + "\n" + mail(port, recipients))

        def run(*arguments):
            began = time.monotonic()
            result = subprocess.run(
                [PROGRAM, "run", "--base-url", ready["url"], "--now", "2026-11-16T06:00:00Z", "--json", "--quiet", *arguments],
                cwd=folder, capture_output=True, text=True, timeout=100,
                env={**os.environ, "SMARTLOOK_API_TOKEN": ready["token"]})
            deliveries = json.loads(result.stdout)["deliveries"] if result.stdout else []
            states = {d["recipient"]: d["state"] for d in deliveries}
            return result.returncode, states or result.stderr, time.monotonic() - began

        yield run
    finally:
        served.terminate()
        served.wait()


def a_run_mails_once():
    with MailServer() as server, sample_project("run", server.port, ["a@example.com"]) as run:
        assert run()[:2] == (0, {"a@example.com": "accepted"})
        assert run()[:2] == (0, {"a@example.com": "already"}) and len(server.mails) == 1


def a_run_ends_at_its_deadline():
    """What a slow server leaves is sent by the next run, but never twice what may have arrived."""
    people = ["a@example.com", "b@example.com", "c@example.com"]
    with MailServer() as server, sample_project("deadline", server.port, people) as run:
        run("--no-send")
        server.script = {"DATA": lambda address: "slow" if address == people[0] else None}
        status, states, seconds = run("--deadline", "5s")
        assert status == 8 and seconds < 6, (status, states, seconds)
        assert states == dict(zip(people, ["unknown", "not_tried", "not_tried"])), states
        server.script = {}
        status, later, _ = run()
        assert later[people[0]] == "already", later
        assert sorted(address for address, _ in server.mails) == people[1:], server.mails


# Webhooks


def webhooks_are_told_once():
    with WebServer((503, 200)) as program, WebServer() as slack:
        project = Project("webhooks", "", "webhooks:\n"
                          f"  - {{name: data, kind: json, url: \"{program.url}\", secret_env: HOOK_SECRET, when: always}}\n"
                          "  - {name: team, url_env: SLACK_URL, when: always}\n")
        environment = {"HOOK_SECRET": SECRET, "SLACK_URL": slack.url}
        status, states, _ = project.send(environment=environment)
        assert status == 8 and states == {"webhook:data": "deferred", "webhook:team": "accepted"}, states
        status, states, _ = project.send(environment=environment)
        assert status == 0 and states == {"webhook:data": "accepted", "webhook:team": "already"}, states
        headers, body = program.requests[-1]
        code = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
        assert headers["Weeklook-Signature-256"] == f"sha256={code}"
        summary = json.loads(body)
        assert summary["week"] == "2026-W04" and summary["delivery"] == headers["Weeklook-Delivery"]
        assert len(program.requests) == 2 and len(slack.requests) == 1
        text = json.loads(slack.requests[0][1])["text"]
        assert "|Open the report of 2026-W04>" in text and len(text) < 4000
    with WebServer((404,)) as gone:
        project.configure("", f"webhooks: [{{name: gone, kind: json, url: \"{gone.url}\", when: always}}]\n")
        assert project.send()[1] == {"webhook:gone": "refused"}
    project.configure("", "webhooks: [{name: open, url: \"http://example.com/x\"}]\n")
    assert project.send()[0] == 2


for function in (
        every_mail_is_one, hostile_names_stay_names, each_recipient_gets_each_revision_once,
        only_the_failed_are_tried_again, what_is_nobodys_fault_is_tried_again, a_lost_receipt_is_never_a_second_mail,
        a_killed_run_sends_nothing_twice, an_interrupted_run_says_what_it_knows, a_slow_server_has_a_deadline, two_runs_at_once_send_one_mail,
        a_password_is_never_sent_in_the_clear, sendmail_is_another_way, webhooks_are_told_once, a_run_mails_once, a_run_ends_at_its_deadline):
    case(function)
print(f"mails: {passed} passed, 0 failed")
