package pl.ibok.portal.look;

/**
 * A colour by lightness, chroma and hue as people see them: OKLCH (B. Ottosson, 2020). Equal steps of lightness look equal
 * for every hue, so that shades derived from any brand keep their distances.
 *
 * @param lightness 0 black to 1 white
 * @param chroma 0 grey; about 0.3 the most vivid
 * @param hue degrees
 */
record Oklch(double lightness, double chroma, double hue) {

    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(lightness, Math.hypot(a, bb), Math.toDegrees(Math.atan2(bb, a)));
    }

    /** The same hue in another lightness and chroma. */
    Oklch with(double newLightness, double newChroma) {
        return new Oklch(newLightness, newChroma, hue);
    }

    /** The sRGB colour; chroma that a screen can't show is taken back, lightness and hue stay. */
    Colour colour() {
        double c = Math.max(0, chroma);
        while (true) {
            double[] rgb = linear(c);
            if (c < 0.001 || inGamut(rgb)) {
                return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
            }
            c -= 0.002;
        }
    }

    private double[] linear(double c) {
        double a = c * Math.cos(Math.toRadians(hue));
        double b = c * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean inGamut(double[] rgb) {
        for (double channel : rgb) {
            if (channel < -0.0005 || channel > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private static int channel(double linear) {
        double c = Math.min(1, Math.max(0, linear));
        double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }
}
