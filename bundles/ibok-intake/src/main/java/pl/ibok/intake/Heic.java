package pl.ibok.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.ibok.api.intake.Intake.Refused;

/**
 * A HEIC picture without what it tells about its maker (ISO/IEC 23008-12, annex A): the items Exif and XMP are overwritten where they lie, and what is neither the picture nor
 * its description becomes free space, so that no place in the file moves. How the camera was held is a property of the picture and stays.
 */
final class Heic {
    private static final Set<String> PICTURE = Set.of("ftyp", "meta", "mdat", "free", "skip");
    /** Exif, XMP and other texts, and addresses. */
    private static final Set<String> METADATA = Set.of("Exif", "mime", "uri ");
    /** Exif that says nothing: the way to its TIFF header, the header, no entries, no further directory. */
    private static final byte[] NO_EXIF = "\0\0\0\0MM\0*\0\0\0\b\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final long MOST_PIXELS = 100_000_000L;
    /** Version and flags of a full box. */
    private static final int VERSION = 4;

    private Heic() {}

    static byte[] withoutMetadata(byte[] heic) {
        try {
            byte[] safe = heic.clone();
            strip(safe, ByteBuffer.wrap(safe));
            return safe;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new Refused("intake.damaged");
        }
    }

    private static void strip(byte[] bytes, ByteBuffer file) {
        List<Box> boxes = Box.within(file, 0, bytes.length);
        Box meta = Box.first(boxes, "meta");
        if (meta == null) {
            // A sequence of pictures without a still one: a film.
            throw new Refused("intake.damaged");
        }
        List<Box> described = Box.within(file, meta.content() + VERSION, meta.end());
        checkPixels(file, described);
        Set<Integer> items = metadata(file, Box.first(described, "iinf"));
        Box places = Box.first(described, "iloc");
        if (places == null) {
            throw new Refused("intake.damaged");
        }
        List<ItemPlaces.Extent> extents =
                ItemPlaces.of(file, places, Box.first(described, "idat"), bytes.length, items);
        extents.forEach(extent -> overwrite(bytes, extent));
        boxes.stream()
                .filter(box -> box.start() != meta.start())
                .filter(box -> box.type().equals("meta") || !PICTURE.contains(box.type()))
                .forEach(box -> free(bytes, box));
    }

    private static void overwrite(byte[] bytes, ItemPlaces.Extent extent) {
        Arrays.fill(bytes, extent.from(), extent.to(), (byte) 0);
        if (extent.to() - extent.from() >= NO_EXIF.length) {
            System.arraycopy(NO_EXIF, 0, bytes, extent.from(), NO_EXIF.length);
        }
    }

    private static void free(byte[] bytes, Box box) {
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, bytes, box.start() + 4, 4);
        Arrays.fill(bytes, box.content(), box.end(), (byte) 0);
    }

    /** The items that tell about the picture instead of being a part of it. */
    private static Set<Integer> metadata(ByteBuffer file, Box iinf) {
        Set<Integer> items = new HashSet<>();
        if (iinf == null) {
            throw new Refused("intake.damaged");
        }
        int entries = iinf.content() + VERSION + (file.get(iinf.content()) == 0 ? 2 : 4);
        for (Box infe : Box.within(file, entries, iinf.end())) {
            int version = file.get(infe.content());
            int at = infe.content() + VERSION;
            int item = version >= 3 ? file.getInt(at) : file.getShort(at) & 0xFFFF;
            // Before version 2 an item had no type: pictures of this format have one.
            if (version < 2 || METADATA.contains(Box.type(file, at + (version >= 3 ? 6 : 4)))) {
                items.add(item);
            }
        }
        return items;
    }

    private static void checkPixels(ByteBuffer file, List<Box> described) {
        Box iprp = Box.first(described, "iprp");
        Box ipco = iprp == null ? null : Box.first(Box.within(file, iprp.content(), iprp.end()), "ipco");
        if (ipco == null) {
            throw new Refused("intake.damaged");
        }
        for (Box property : Box.within(file, ipco.content(), ipco.end())) {
            if (property.type().equals("ispe")) {
                long width = file.getInt(property.content() + VERSION) & 0xFFFFFFFFL;
                long height = file.getInt(property.content() + VERSION + 4) & 0xFFFFFFFFL;
                if (Math.multiplyExact(width, height) > MOST_PIXELS) {
                    throw new Refused("intake.picture");
                }
            }
        }
    }
}
