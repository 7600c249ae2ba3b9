/// What a browser may do with a page: show what the site itself holds, run the site's own files, and nothing else. Pages say it themselves;
/// hosts that read `_headers` (Netlify, Cloudflare Pages) say it and more. For others: DESIGN.md.
enum SecurityHeaders {
    private static let policy = """
        default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'
        """

    /// The policy as it stands in a page, where a quotation mark of the first kind needs no escaping.
    static let policyInPages = TemplateValue.trustedHTML(Array(policy.utf8))

    /// The same for the site of a fair, which a browser may install.
    static let policyAtFairs = TemplateValue.trustedHTML(Array("\(policy); manifest-src 'self'; worker-src 'self'".utf8))

    /// The file `_headers`. Assets whose names change with their bytes, and fonts, may be kept for a year.
    static let file = """
        /*
          Content-Security-Policy: \(policy); frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
          Cross-Origin-Opener-Policy: same-origin
          Strict-Transport-Security: max-age=31536000

        /assets/*
          Cache-Control: public, max-age=31536000

        """
}
