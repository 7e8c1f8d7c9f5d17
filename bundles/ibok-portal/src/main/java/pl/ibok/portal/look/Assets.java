package pl.ibok.portal.look;

/** Addresses of the portal's static files, with their content's hash. */
@FunctionalInterface
public interface Assets {
    /**
     * Address of a static file.
     *
     * @param path below {@code static/}, e.g. {@code ibok.css}
     */
    String url(String path);
}
