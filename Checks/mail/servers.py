"""Servers on loopback that answer as told."""

import asyncio
import http.server
import socket
import ssl
import subprocess
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


class MailServer:
    """Takes mails. `script` maps a stage (EHLO, AUTH, MAIL, RCPT, DATA) to an answer, or to a function of the address;
    the answers "drop" and "slow" to DATA end the connection behind the message's last line, or wait."""

    def __init__(self, script=None, tls=None, login=None):
        self.script, self.login = script or {}, login
        self.mails, self.tried, self.passwords = [], [], []
        server = self

        class Handler:
            async def handle_EHLO(self, smtp, session, envelope, hostname, responses):
                if "EHLO" in server.script:
                    return [server.script["EHLO"]]
                session.host_name = hostname
                return responses

            async def handle_HELO(self, smtp, session, envelope, hostname):
                session.host_name = hostname
                return server.script.get("EHLO", "250 localhost")

            async def handle_MAIL(self, smtp, session, envelope, address, options):
                if "MAIL" in server.script:
                    return server.script["MAIL"]
                envelope.mail_from = address
                return "250 OK"

            async def handle_RCPT(self, smtp, session, envelope, address, options):
                server.tried.append(address)
                answer = server.answer("RCPT", address)
                if answer:
                    return answer
                envelope.rcpt_tos.append(address)
                return "250 OK"

            async def handle_DATA(self, smtp, session, envelope):
                answer = server.answer("DATA", envelope.rcpt_tos[0])
                if answer == "drop":
                    smtp.transport.abort()
                    return "250 OK"
                if answer == "slow":
                    await asyncio.sleep(6)
                    return "250 OK"
                if answer:
                    return answer
                server.mails.append((envelope.rcpt_tos[0], envelope.original_content))
                return "250 OK queued"

        def authenticate(smtp, session, envelope, mechanism, data):
            server.passwords.append(bytes(data.password))
            right = (bytes(data.login), bytes(data.password)) == server.login
            return AuthResult(success=right, handled=False, auth_data=data)

        context = None
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*tls)

        class Listener(Controller):
            def factory(self):
                return SMTP(
                    self.handler, hostname="localhost", tls_context=context, require_starttls=bool(context),
                    authenticator=authenticate if login else None, auth_required=bool(login),
                    auth_require_tls=bool(context), data_size_limit=20 << 20)

        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.controller = Listener(Handler(), hostname="127.0.0.1", port=self.port, ready_timeout=10)

    def answer(self, stage, address):
        found = self.script.get(stage)
        return found(address) if callable(found) else found

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()


class WebServer:
    """Takes requests and answers each with the next status of a list, the last one for ever."""

    def __init__(self, statuses=(200,)):
        self.requests = []
        statuses, server = list(statuses), self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                server.requests.append((dict(self.headers), body))
                self.send_response(statuses.pop(0) if len(statuses) > 1 else statuses[0])
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()


def certificate(folder, name="localhost"):
    """A certificate of its own for a host name, and its key."""
    cert, key = f"{folder}/{name}.pem", f"{folder}/{name}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", key, "-out", cert, "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"],
        check=True, capture_output=True)
    return cert, key
