package pl.ibok.portal;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request whose query has no U+0000, which the database can't keep and nobody types; forms lose it as well. */
final class CleanQuery extends HttpServletRequestWrapper {
    private static final String NUL = "%00";

    private CleanQuery(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.contains(NUL) ? request : new CleanQuery(request);
    }

    @Override
    public String getQueryString() {
        String clean = super.getQueryString();
        // What is left may be one again.
        while (clean.contains(NUL)) {
            clean = clean.replace(NUL, "");
        }
        return clean;
    }
}
