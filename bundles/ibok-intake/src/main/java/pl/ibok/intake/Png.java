package pl.ibok.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import pl.ibok.api.intake.Intake.Refused;

/** A PNG with only the chunks that are needed to show it: no texts, times, EXIF, private chunks, and nothing after its end. */
final class Png {
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs");
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final long MOST_PIXELS = 100_000_000L;

    private Png() {}

    static byte[] withoutMetadata(byte[] png) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(png);
            ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
            out.write(png, 0, SIGNATURE);
            int at = SIGNATURE;
            while (true) {
                int length = bytes.getInt(at);
                String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
                if (length < 0 || at + FRAME + (long) length > png.length) {
                    throw new Refused("intake.damaged");
                }
                if (type.equals("IHDR")
                        && (bytes.getInt(at + 8) & 0xFFFFFFFFL) * (bytes.getInt(at + 12) & 0xFFFFFFFFL) > MOST_PIXELS) {
                    throw new Refused("intake.picture");
                }
                if (KEPT.contains(type)) {
                    out.write(png, at, FRAME + length);
                }
                if (type.equals("IEND")) {
                    return out.toByteArray();
                }
                at += FRAME + length;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new Refused("intake.damaged");
        }
    }
}
