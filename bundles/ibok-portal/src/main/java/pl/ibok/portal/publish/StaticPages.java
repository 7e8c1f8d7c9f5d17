package pl.ibok.portal.publish;

import java.io.IOException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import pl.ibok.portal.page.Brand;
import pl.ibok.portal.page.Logo;
import pl.ibok.portal.page.Presentation;

/** Answers {@code /static/<bundle>/<hash>/<path>}, the utility's theme and its logo from memory. */
public final class StaticPages {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Presentation portal;
    private final InstalledMenu installed;
    private final Brand brand;

    public StaticPages(Presentation portal, InstalledMenu installed, Brand brand) {
        this.portal = portal;
        this.installed = installed;
        this.brand = brand;
    }

    /** Answers if the path is one of a static file: with the file, 304 when the browser has it, or 404. */
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/static/")) {
            file(request, response);
        } else if (path.startsWith("/theme-") && path.endsWith(".css")) {
            branded(response, path.equals(brand.themeUrl()), TYPES.get("css"), brand.theme());
        } else if (path.startsWith("/logo-") && brand.logo() != null) {
            Logo logo = brand.logo();
            branded(response, path.equals(logo.url()), logo.mediaType(), logo.content());
        } else if (path.equals("/favicon.ico")) {
            branded(response, false, TYPES.get("svg"), portal.file("mark.svg"));
        } else {
            return false;
        }
        return true;
    }

    /** @param same whether the address names the present content; an older page's address gets it for a moment only */
    private static void branded(HttpServletResponse response, boolean same, String type, byte[] content)
            throws IOException {
        response.setHeader("Cache-Control", same ? FOR_EVER : "public, max-age=60");
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = request.getRequestURI().substring("/static/".length()).split("/", 3);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Presentation owner = parts.length < 3 ? null : owner(parts[0]);
        byte[] content = owner == null || !reads ? null : owner.file(parts[2]);
        if (content == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = '"' + owner.fileHash() + '"';
        response.setHeader("ETag", tag);
        // An old page may name an older hash: it gets today's file, and must ask again.
        response.setHeader("Cache-Control", parts[1].equals(owner.fileHash()) ? FOR_EVER : "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type(parts[2]));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private Presentation owner(String bundle) {
        return bundle.equals(portal.name()) ? portal : installed.presentation(bundle);
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
