package pl.ibok.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import pl.ibok.api.intake.Intake.Refused;

/**
 * A JPEG without what it tells about its maker (place, device, thumbnail, comments) and without anything after its end. How the camera was held stays, or the
 * picture would lie on its side (CIPA DC-008, tag 0x0112).
 */
final class Jpeg {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;
    private static final int COMMENT = 0xFE;
    private static final long MOST_PIXELS = 100_000_000L;

    private Jpeg() {}

    static byte[] withoutMetadata(byte[] jpeg) {
        try {
            return stripped(jpeg, ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refused("intake.damaged");
        }
    }

    private static byte[] stripped(byte[] bytes, ByteBuffer jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 2);
        int at = 2;
        while (true) {
            if ((jpeg.get(at) & 0xFF) != 0xFF) {
                throw new Refused("intake.damaged");
            }
            int marker = jpeg.get(at + 1) & 0xFF;
            if (marker == END) {
                out.write(bytes, at, 2);
                return out.toByteArray();
            }
            int next = at + 2 + (jpeg.getShort(at + 2) & 0xFFFF);
            if (isFrame(marker)) {
                checkPixels((long) (jpeg.getShort(at + 5) & 0xFFFF) * (jpeg.getShort(at + 7) & 0xFFFF));
            }
            if (marker == START_OF_SCAN) {
                next = endOfScan(jpeg, next);
            }
            if (marker == APP1) {
                writeOrientation(orientation(jpeg, at), out);
            } else if (isKept(marker)) {
                out.write(bytes, at, next - at);
            }
            at = next;
        }
    }

    /** Frame headers are C0 to CF but for tables (C4), extensions (C8) and conditioning (CC). */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** JFIF (E0), the colour profile (E2) and Adobe's colour transform (EE) are needed to show it. */
    private static boolean isKept(int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        return marker != COMMENT && (!application || marker == 0xE0 || marker == 0xE2 || marker == 0xEE);
    }

    private static void checkPixels(long pixels) {
        if (pixels > MOST_PIXELS) {
            throw new Refused("intake.picture");
        }
    }

    /** The next marker: within a scan FF is followed by 00 or by a restart marker, D0 to D7. */
    private static int endOfScan(ByteBuffer jpeg, int from) {
        int at = from;
        while (true) {
            int next = jpeg.get(at + 1) & 0xFF;
            if ((jpeg.get(at) & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
    }

    private static int orientation(ByteBuffer jpeg, int segment) {
        int length = jpeg.getShort(segment + 2) & 0xFFFF;
        byte[] head = new byte[6];
        jpeg.get(segment + 4, head);
        if (!new String(head, StandardCharsets.US_ASCII).equals("Exif\0\0")) {
            return 0;
        }
        ByteBuffer tiff = jpeg.slice(segment + 10, length - 8);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == 0x0112) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 0;
    }

    private static void writeOrientation(int orientation, ByteArrayOutputStream out) {
        if (orientation < 2 || orientation > 8) {
            return;
        }
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34);
        segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        out.write(segment.array(), 0, segment.capacity());
    }
}
