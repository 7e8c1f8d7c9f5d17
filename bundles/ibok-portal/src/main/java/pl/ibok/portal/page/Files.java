package pl.ibok.portal.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.api.web.Download;

/** Sends a file to be kept, or shown in place, so that a browser never runs anything in it. */
final class Files {
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ ()-]");
    private static final String ATTACHED = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String SHOWN = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private Files() {}

    static void send(HttpServletResponse response, Download download) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(download.mediaType());
        response.setHeader("Content-Security-Policy", download.inline() ? SHOWN : ATTACHED);
        response.setHeader("Content-Disposition", disposition(download.inline(), download.name()));
        OutputStream out = response.getOutputStream();
        download.content().writeTo(out);
    }

    /** RFC 6266: a plain name for all, the true one in UTF-8 for those who read it. */
    static String disposition(boolean inline, String name) {
        String plain = Normalizer.normalize(name.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (inline ? "inline" : "attachment") + "; filename=\""
                + NOT_PLAIN.matcher(plain).replaceAll("_") + "\"; filename*=UTF-8''" + encoded;
    }
}
