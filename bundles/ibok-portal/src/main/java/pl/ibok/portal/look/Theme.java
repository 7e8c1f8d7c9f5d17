package pl.ibok.portal.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of one utility, derived from its brand and its accent: the lightness of each shade is fixed, the hue is the
 * utility's. What carries text keeps 4.5:1 and what is a drawing 3:1, in light and in dark. Colours of status are not
 * part of a brand.
 */
public final class Theme {
    private static final Colour PAPER = Colour.of("#f1f5f6");
    private static final Colour DARK_CARD = Colour.of("#142730");
    private static final Colour OVERDUE = Colour.of("#ffd9a0");
    private static final double STEP = 0.004;

    private final Map<String, Colour> light = new LinkedHashMap<>();
    private final Map<String, Colour> dark = new LinkedHashMap<>();

    private Theme(Colour brand, Colour accent) {
        Oklch base = Oklch.of(brand);
        double c = base.chroma();
        Colour tint = base.with(0.944, Math.min(0.02, 0.19 * c)).colour();
        Colour tint2 = base.with(0.891, Math.min(0.04, 0.38 * c)).colour();
        // Controls and links also stand on paper and tint; the panel shows the brand as it was given.
        Colour control = darker(base, List.of(Colour.WHITE, PAPER, tint), Contrast.TEXT);
        light.put("brand", control);
        light.put(
                "brand-deep",
                base.with(Oklch.of(control).lightness() * 0.775, 0.73 * c).colour());
        light.put("brand-tint", tint);
        light.put("brand-tint-2", tint2);
        light.put("on-brand", Colour.WHITE);
        light.put("panel", brand);
        light.put("water", darker(base.with(0.557, Math.min(0.14, 1.44 * c)), List.of(Colour.WHITE), Contrast.TEXT));
        light.put("water-past", base.with(0.831, Math.min(0.06, 0.65 * c)).colour());
        light.put("overdue", Contrast.of(OVERDUE, brand) >= Contrast.TEXT ? OVERDUE : Colour.WHITE);
        addAccent(brand, accent);
        addDark(base, c);
    }

    /**
     * Derives a theme.
     *
     * @param brand the utility's colour, {@code #rrggbb}
     * @param accent the colour of the one main button, {@code #rrggbb}
     * @throws TooLittleContrast when white on the brand has less than 4.5:1
     * @throws IllegalArgumentException when one of them is no colour
     */
    public static Theme of(String brand, String accent) {
        Colour given = Colour.of(brand);
        double measured = Contrast.of(given, Colour.WHITE);
        if (measured < Contrast.TEXT) {
            Colour nearest = darker(Oklch.of(given), List.of(Colour.WHITE), Contrast.TEXT);
            throw new TooLittleContrast(measured, nearest.hex());
        }
        return new Theme(given, Colour.of(accent));
    }

    /** The text of {@code theme.css}, the dark values included. */
    public String css() {
        return ":root {\n" + declarations(light, "  ") + "}\n@media (prefers-color-scheme: dark) {\n  :root {\n"
                + declarations(dark, "    ") + "  }\n}\n";
    }

    /** A colour of light mode by its token's name, e.g. {@code water}. */
    Colour light(String token) {
        return light.get(token);
    }

    /** A colour of dark mode; tokens that don't change are taken from light mode. */
    Colour dark(String token) {
        return dark.getOrDefault(token, light.get(token));
    }

    private void addAccent(Colour brand, Colour accent) {
        Oklch base = Oklch.of(accent);
        Colour ink = base.with(0.242, Math.min(0.05, base.chroma())).colour();
        boolean darkInk = Contrast.of(ink, accent) >= Contrast.TEXT;
        boolean whiteInk = !darkInk && Contrast.of(Colour.WHITE, accent) >= Contrast.TEXT;
        Colour on = darkInk ? ink : whiteInk ? Colour.WHITE : Colour.BLACK;
        Colour deep = base.with(base.lightness() - 0.06, base.chroma()).colour();
        Colour pale = base.with(base.lightness() + 0.06, base.chroma()).colour();
        light.put("accent", accent);
        light.put("accent-deep", Contrast.of(on, deep) >= Contrast.TEXT ? deep : pale);
        light.put("accent-edge", Contrast.of(accent, brand) >= Contrast.SHAPE ? accent : Colour.WHITE);
        light.put("on-accent", on);
    }

    private void addDark(Oklch base, double c) {
        Colour tint = base.with(0.317, Math.min(0.05, 0.56 * c)).colour();
        dark.put("brand", base.with(0.816, Math.min(0.1, 1.07 * c)).colour());
        dark.put("brand-deep", base.with(0.883, Math.min(0.07, 0.72 * c)).colour());
        dark.put("brand-tint", tint);
        dark.put("brand-tint-2", base.with(0.409, Math.min(0.07, 0.76 * c)).colour());
        dark.put("on-brand", base.with(0.232, Math.min(0.05, 0.54 * c)).colour());
        dark.put("water", lighter(base.with(0.67, Math.min(0.13, 1.54 * c)), DARK_CARD, Contrast.TEXT));
        dark.put("water-past", base.with(0.458, Math.min(0.08, 0.88 * c)).colour());
    }

    private static Colour darker(Oklch from, List<Colour> grounds, double enough) {
        Oklch shade = from;
        while (Contrast.least(shade.colour(), grounds) < enough) {
            shade = shade.with(shade.lightness() - STEP, shade.chroma());
        }
        return shade.colour();
    }

    private static Colour lighter(Oklch from, Colour ground, double enough) {
        Oklch shade = from;
        while (Contrast.of(shade.colour(), ground) < enough) {
            shade = shade.with(shade.lightness() + STEP, shade.chroma());
        }
        return shade.colour();
    }

    private static String declarations(Map<String, Colour> tokens, String indent) {
        return tokens.entrySet().stream()
                .map(token ->
                        indent + "--" + token.getKey() + ": " + token.getValue().hex() + ";\n")
                .collect(Collectors.joining());
    }
}
