import CCurl
import Foundation

/// One mail and how to put it to a handle.
struct CurlSubmission: Sendable {
    let mail: MailSubmission
    let limits: TransportLimits

    /// Blocks until the server has answered or the conversation has broken off.
    func perform(on handle: CurlHandle, _ flag: CancellationFlag) -> MailOutcome {
        let conversation = MailConversation(message: mail.message, cancellation: flag)
        conversation.attach(to: handle)
        setPolicy(handle)
        let recipients = curl_slist_append(nil, "<\(mail.recipient)>")
        defer { curl_slist_free_all(recipients) }
        cc_set_list(handle.pointer, CURLOPT_MAIL_RCPT, recipients)
        let (code, text) = withExtendedLifetime(conversation) { run(handle) }
        let reply = clean(conversation.reply)
        if code == CURLE_OK { return .accepted(reply) }
        if reply.code >= 400 { return .refused(reply) }
        hangUp(handle)
        let error = explain(code, text)
        return conversation.wasSentWhole ? .unknown(error) : .failed(error)
    }

    private func setPolicy(_ handle: CurlHandle) {
        let pointer = handle.pointer
        let server = mail.server
        cc_set_string(pointer, CURLOPT_URL, server.url)
        cc_set_protocols(pointer, "smtp,smtps", Int(CURLPROTO_SMTP | CURLPROTO_SMTPS))
        if server.needsTLS { cc_set_long(pointer, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        cc_set_long(pointer, CURLOPT_SSL_VERIFYPEER, 1)
        cc_set_long(pointer, CURLOPT_SSL_VERIFYHOST, 2)
        cc_set_long(pointer, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = server.certificates { cc_set_string(pointer, CURLOPT_CAINFO, file) }
        if let login = server.login {
            cc_set_string(pointer, CURLOPT_USERNAME, login.user)
            cc_set_string(pointer, CURLOPT_PASSWORD, login.password)
        }
        cc_set_string(pointer, CURLOPT_MAIL_FROM, "<\(mail.sender)>")
        cc_set_long(pointer, CURLOPT_UPLOAD, 1)
        cc_set_offset(pointer, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.message.count))
        cc_set_long(pointer, CURLOPT_NOSIGNAL, 1)
        cc_set_long(pointer, CURLOPT_TIMEOUT_MS, Int(clamping: max(1, limits.total.milliseconds)))
        cc_set_long(pointer, CURLOPT_CONNECTTIMEOUT_MS, Int(clamping: max(1, limits.connect.milliseconds)))
        cc_set_long(pointer, CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(clamping: limits.total.components.seconds)))
        cc_set_string(pointer, CURLOPT_PROXY, "")
    }

    /// Libcurl would say goodbye where it closes the connection, and wait for an answer for which no deadline holds.
    private func hangUp(_ handle: CurlHandle) {
        var socket = curl_socket_t(CURL_SOCKET_BAD)
        if cc_get_socket(handle.pointer, &socket) == CURLE_OK, socket != CURL_SOCKET_BAD {
            shutdown(socket, Int32(SHUT_RDWR))
        }
    }

    private func run(_ handle: CurlHandle) -> (CURLcode, String) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CURL_ERROR_SIZE)) { text in
            text.initialize(repeating: 0)
            cc_set_pointer(handle.pointer, CURLOPT_ERRORBUFFER, text.baseAddress)
            defer { cc_set_pointer(handle.pointer, CURLOPT_ERRORBUFFER, nil) }
            let code = curl_easy_perform(handle.pointer)
            let said = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            return (code, String(decoding: said, as: UTF8.self))
        }
    }

    // MARK: Words

    var noHandle: MailOutcome {
        .failed(
            TransportError(
                code: .other, message: "libcurl could not be started; check the installation of libcurl."))
    }

    /// A server may repeat what it was told, and so the login.
    private func clean(_ reply: MailReply) -> MailReply {
        MailReply(stage: reply.stage, code: reply.code, text: Redaction(mail.server).clean(reply.text))
    }

    private func explain(_ curl: CURLcode, _ text: String) -> TransportError {
        let host = mail.server.host
        let (code, message): (TransportError.Code, String) =
            switch curl {
            case CURLE_COULDNT_RESOLVE_HOST:
                (.couldNotResolve, "The name \(host) could not be resolved; check the mail server's address.")
            case CURLE_COULDNT_CONNECT:
                (.couldNotConnect, "No connection to the mail server \(host) on port \(mail.server.port); check both.")
            case CURLE_OPERATION_TIMEDOUT:
                (.timedOut, "The mail server \(host) did not answer within \(limits.total).")
            case CURLE_ABORTED_BY_CALLBACK:
                (.cancelled, "Handing the mail to \(host) was cancelled.")
            case CURLE_USE_SSL_FAILED:
                (
                    .tls,
                    "The mail server \(host) offers no STARTTLS, so it is told nothing; try smtps:// or its other port."
                )
            case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
                CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
                (
                    .tls,
                    "No safe connection to the mail server \(host): its certificate was refused; check clock, host and ca_file."
                )
            case CURLE_LOGIN_DENIED:
                (.other, "The mail server \(host) offers no way to log in that is known here.")
            default:
                (.interrupted, "The conversation with the mail server \(host) broke off.")
            }
        let said = text.isEmpty ? String(cString: curl_easy_strerror(curl)) : text
        return TransportError(code: code, message: message, underlying: Redaction(mail.server).clean(said))
    }
}
