package pl.ibok.portal.look;

import java.util.Locale;

/** A drawing in SVG: attributes and classes only, because the page's policy allows no inline style. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** Starts a drawing with a name and a description for those who don't see it. */
    Svg(String id, double width, double height, String title, String description) {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"%s-t %s-d\">",
                number(width),
                number(height),
                id,
                id));
        out.append("<title id=\"" + id + "-t\">" + escaped(title) + "</title>");
        out.append("<desc id=\"" + id + "-d\">" + escaped(description) + "</desc>");
    }

    Svg line(String cssClass, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"" + cssClass + "\" x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\""
                + number(x2) + "\" y2=\"" + number(y2) + "\"/>");
        return this;
    }

    Svg rect(String cssClass, double x, double y, double width, double height) {
        out.append("<rect class=\"" + cssClass + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\""
                + number(width) + "\" height=\"" + number(height) + "\"/>");
        return this;
    }

    /** Text at a point, nothing for an empty one; anchor is {@code start}, {@code middle} or {@code end}. */
    Svg text(String cssClass, String anchor, int size, double x, double y, String text) {
        if (text.isEmpty()) {
            return this;
        }
        out.append("<text class=\"" + cssClass + "\" text-anchor=\"" + anchor + "\" font-size=\"" + size + "\" x=\""
                + number(x) + "\" y=\"" + number(y) + "\">" + escaped(text) + "</text>");
        return this;
    }

    String markup() {
        return out + "</svg>";
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
