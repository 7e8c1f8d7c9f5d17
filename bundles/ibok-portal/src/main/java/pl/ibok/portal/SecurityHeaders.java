package pl.ibok.portal;

import javax.servlet.http.HttpServletResponse;

/** The headers of every answer: nothing from elsewhere, nothing inline, no frames. */
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final boolean https;

    SecurityHeaders(boolean https) {
        this.https = https;
    }

    void set(HttpServletResponse response) {
        // Until somebody who knows better says otherwise: error pages carry names and menus, too.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", FEATURES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
