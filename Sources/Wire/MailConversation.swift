import CCurl

/// The state of one conversation with a mail server that libcurl's callbacks write to, all on one thread.
///
/// libcurl's trace tells which command was sent last, so that a refusal is known to be the recipient's or everybody's. Nothing
/// of it is kept but that and the last reply, because it holds the password.
final class MailConversation {
    private let message: [UInt8]
    private let cancellation: CancellationFlag
    private var sent = 0
    private var isOver = false
    private(set) var reply = MailReply(stage: .greeting, code: 0, text: "")

    private static let longestReply = 500

    init(message: [UInt8], cancellation: CancellationFlag) {
        self.message = message
        self.cancellation = cancellation
    }

    /// Whether libcurl has all of the message, so that it may have arrived.
    var wasSentWhole: Bool { sent == message.count }

    /// Gives libcurl the next piece.
    private func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = message[sent..<min(sent + buffer.count, message.count)]
        buffer.copyBytes(from: piece)
        sent += piece.count
        return piece.count
    }

    func note(command: UnsafeRawBufferPointer) {
        let text = String(decoding: command.prefix(12), as: UTF8.self).uppercased()
        // Behind a failure libcurl says goodbye, and the answer to that is of no interest.
        if text.hasPrefix("QUIT") { isOver = true }
        let stages: [(String, MailReply.Stage)] = [
            ("STARTTLS", .tls), ("AUTH ", .login), ("MAIL FROM:", .sender), ("RCPT TO:", .recipient),
            ("DATA", .message),
        ]
        guard let stage = stages.first(where: { text.hasPrefix($0.0) })?.1 else { return }
        // What follows AUTH may be a password that happens to look like a command.
        if reply.stage == .login, stage != .sender { return }
        reply = MailReply(stage: stage, code: 0, text: "")
    }

    func note(reply line: UnsafeRawBufferPointer) {
        let text = String(decoding: line.prefix(Self.longestReply), as: UTF8.self)
        guard !isOver, let code = Int(text.prefix(3)), (200..<600).contains(code) else { return }
        reply.code = code
        reply.text = String(text.filter { !$0.isNewline })
    }

    /// Hands the callbacks to a handle. The caller keeps `self` alive until the conversation is over.
    func attach(to handle: CurlHandle) {
        let pointer = handle.pointer
        let context = Unmanaged.passUnretained(self).toOpaque()
        cc_set_pointer(pointer, CURLOPT_READDATA, context)
        cc_set_callback(pointer, CURLOPT_READFUNCTION) { data, size, count, context in
            guard let context, let data else { return 0 }
            let conversation = Unmanaged<MailConversation>.fromOpaque(context).takeUnretainedValue()
            return conversation.give(UnsafeMutableRawBufferPointer(start: data, count: size * count))
        }
        cc_set_pointer(pointer, CURLOPT_DEBUGDATA, context)
        cc_set_debug(pointer) { _, kind, data, size, context in
            guard let context, let data else { return 0 }
            let conversation = Unmanaged<MailConversation>.fromOpaque(context).takeUnretainedValue()
            let line = UnsafeRawBufferPointer(start: data, count: size)
            if kind == CURLINFO_HEADER_OUT { conversation.note(command: line) }
            if kind == CURLINFO_HEADER_IN { conversation.note(reply: line) }
            return 0
        }
        cc_set_long(pointer, CURLOPT_VERBOSE, 1)
        cc_set_pointer(pointer, CURLOPT_XFERINFODATA, context)
        cc_set_progress(pointer) { context, _, _, _, _ in
            guard let context else { return 1 }
            return Unmanaged<MailConversation>.fromOpaque(context).takeUnretainedValue().cancellation.isSet ? 1 : 0
        }
        cc_set_long(pointer, CURLOPT_NOPROGRESS, 0)
        // Replies go to the trace alone; libcurl would print them otherwise.
        cc_set_callback(pointer, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count }
        cc_set_callback(pointer, CURLOPT_HEADERFUNCTION) { _, size, count, _ in size * count }
    }
}
