/// A status that is no success, as an error in words.
struct StatusFault {
    let code: SmartlookError.Code
    let message: String

    init(_ status: Int, call: Call, host: String, tokenName: String) {
        switch status {
        case 400 where call.cursor != nil, 404 where call.cursor != nil, 410 where call.cursor != nil:
            code = .cursorExpired
            message =
                "The cursor of a later page of \(call.operation.rawValue) was refused (\(status)), mostly because it has "
                + "expired; read this list again from an earlier place."
        case 300..<400:
            code = .redirected
            message = "\(host) sends elsewhere (\(status)) and is not followed; check the base URL and its region."
        case 401:
            code = .unauthorized
            message =
                "The API token was refused (401): wrong, of another region, or unused for 90 days; put a valid one into "
                + "\(tokenName)."
        case 402:
            code = .paymentRequired
            message = "The plan of the project does not include \(call.operation.rawValue) (402); ask Smartlook for it."
        case 403:
            code = .forbidden
            message = "The token may not use \(call.operation.rawValue) (403); check the plan and the token's project."
        case 404:
            code = .notFound
            message = "\(call.path) does not exist (404); it may have been deleted, or the base URL is wrong."
        case 410:
            code = .gone
            message = "\(call.path) is gone (410): it was deleted; leave it out."
        case 429:
            code = .rateLimited
            message = "Too many requests for \(call.operation.rawValue) (429); run again later, what was read is kept."
        case 500...:
            code = .serverError
            message = "\(host) failed (\(status)) and went on failing; run again later."
        default:
            code = .refused
            message = "\(host) refused \(call.operation.rawValue) (\(status)); check the filters and dates asked for."
        }
    }
}
