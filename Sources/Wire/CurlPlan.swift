import CCurl

/// One checked request and how to put it to a handle.
struct CurlPlan: Sendable {
    private let request: HTTPRequest
    private let address: WebAddress
    let limits: TransportLimits

    /// Refuses what must not be sent: other schemes, user names in the URL, header fields that hide a line break.
    init(_ request: HTTPRequest, limits: TransportLimits) throws(TransportError) {
        guard let address = WebAddress(request.url) else {
            throw TransportError(
                code: .unsupportedURL,
                message: "The address is not a plain http or https URL; check the base URL in the configuration.")
        }
        guard request.headers.allSatisfy(\.isSendable), HTTPHeader(request.method, "").isSendable else {
            throw TransportError(
                code: .other,
                message: "A header of the request to \(address.host) holds a control character; check the token.")
        }
        self.request = request
        self.address = address
        self.limits = limits.narrowed(to: request.timeout)
    }

    /// Blocks until the answer is complete or the transfer has failed.
    func perform(
        on handle: CurlHandle, remaining: Duration, _ flag: CancellationFlag
    ) -> Result<HTTPResponse, TransportError> {
        let milliseconds = remaining.milliseconds
        guard milliseconds > 0 else { return .failure(explain(CURLE_OPERATION_TIMEDOUT, "", nil)) }
        let transfer = CurlTransfer(limits: limits, cancellation: flag)
        transfer.attach(to: handle)
        setPolicy(handle, milliseconds: milliseconds)
        let fields = headerList()
        defer { curl_slist_free_all(fields) }
        cc_set_list(handle.pointer, CURLOPT_HTTPHEADER, fields)
        let (code, text) = withExtendedLifetime(transfer) { run(handle) }
        guard code == CURLE_OK else { return .failure(explain(code, text, transfer)) }
        var status = 0
        cc_get_long(handle.pointer, CURLINFO_RESPONSE_CODE, &status)
        return .success(HTTPResponse(status: status, headers: transfer.headers, body: transfer.body))
    }

    private func setPolicy(_ handle: CurlHandle, milliseconds: Int64) {
        let pointer = handle.pointer
        cc_set_string(pointer, CURLOPT_URL, request.url)
        cc_set_protocols(pointer, "http,https", Int(CURLPROTO_HTTP | CURLPROTO_HTTPS))
        cc_set_long(pointer, CURLOPT_FOLLOWLOCATION, 0)
        cc_set_long(pointer, CURLOPT_PATH_AS_IS, 1)
        cc_set_long(pointer, CURLOPT_SSL_VERIFYPEER, 1)
        cc_set_long(pointer, CURLOPT_SSL_VERIFYHOST, 2)
        cc_set_long(pointer, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        cc_set_long(pointer, CURLOPT_NOSIGNAL, 1)
        cc_set_long(pointer, CURLOPT_TIMEOUT_MS, Int(clamping: milliseconds))
        cc_set_long(pointer, CURLOPT_CONNECTTIMEOUT_MS, Int(clamping: max(1, limits.connect.milliseconds)))
        cc_set_offset(pointer, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.bodyBytes))
        // On a connection that was used before libcurl sends again by itself what got no answer, also what changes things.
        if !request.mayBeResent { cc_set_long(pointer, CURLOPT_FRESH_CONNECT, 1) }
        cc_set_string(pointer, CURLOPT_USERAGENT, "weeklook")
        cc_set_string(pointer, CURLOPT_ACCEPT_ENCODING, "gzip")
        // A proxy for https carries a tunnel and sees the host only; one for http would read the token. So plain http,
        // which is meant for this machine, never takes a proxy, and the header fields never go to one.
        if address.scheme == .http { cc_set_string(pointer, CURLOPT_PROXY, "") }
        cc_set_long(pointer, CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE))
        cc_set_long(pointer, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    }

    private func headerList() -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for header in request.headers {
            // libcurl drops a field without a value unless it ends in a semicolon.
            list = curl_slist_append(list, header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
        }
        // Without this line a larger body waits for a "100 Continue" that many servers never send.
        return request.body == nil ? list : curl_slist_append(list, "Expect:")
    }

    private func run(_ handle: CurlHandle) -> (CURLcode, String) {
        let pointer = handle.pointer
        switch request.method {
        case "GET": cc_set_long(pointer, CURLOPT_HTTPGET, 1)
        case "HEAD": cc_set_long(pointer, CURLOPT_NOBODY, 1)
        default: break
        }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CURL_ERROR_SIZE)) { text in
            text.initialize(repeating: 0)
            cc_set_pointer(pointer, CURLOPT_ERRORBUFFER, text.baseAddress)
            defer { cc_set_pointer(pointer, CURLOPT_ERRORBUFFER, nil) }
            let code =
                if let body = request.body {
                    body.withUnsafeBytes { bytes in
                        cc_set_long(pointer, CURLOPT_POST, 1)
                        cc_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
                        cc_set_pointer(
                            pointer, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
                        return performCustom(handle)
                    }
                } else {
                    performCustom(handle)
                }
            let said = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            return (code, String(decoding: said, as: UTF8.self))
        }
    }

    /// Sets the method behind the options that would choose one themselves.
    private func performCustom(_ handle: CurlHandle) -> CURLcode {
        if request.method != "HEAD" { cc_set_string(handle.pointer, CURLOPT_CUSTOMREQUEST, request.method) }
        return curl_easy_perform(handle.pointer)
    }
}

// MARK: - Words

extension CurlPlan {
    var cancelled: TransportError {
        TransportError(code: .cancelled, message: "The request to \(address.host) was cancelled.")
    }

    var noHandle: TransportError {
        TransportError(code: .other, message: "libcurl could not be started; check the installation of libcurl.")
    }

    private func explain(_ code: CURLcode, _ text: String, _ transfer: CurlTransfer?) -> TransportError {
        let fault = CurlFault(code, exceeded: transfer?.exceeded, limits: limits, address: address)
        let said = text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
        return TransportError(code: fault.code, message: fault.message, underlying: Redaction(request).clean(said))
    }
}
