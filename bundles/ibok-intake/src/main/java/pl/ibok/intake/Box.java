package pl.ibok.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import pl.ibok.api.intake.Intake.Refused;

/**
 * A box of the ISO base media file format (ISO/IEC 14496-12, 4.2): its length and type, then what is in it.
 *
 * @param start of its length
 * @param content where what is in it begins
 * @param end the first byte after it
 */
record Box(String type, int start, int content, int end) {
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;

    /** The boxes that stand one after another between two places. */
    static List<Box> within(ByteBuffer file, int from, int to) {
        List<Box> boxes = new ArrayList<>();
        for (int at = from; at < to; at = boxes.get(boxes.size() - 1).end()) {
            boxes.add(at(file, at, to));
        }
        return boxes;
    }

    private static Box at(ByteBuffer file, int at, int to) {
        long length = file.getInt(at) & 0xFFFFFFFFL;
        int head = length == 1 ? LONG_HEAD : HEAD;
        if (length == 1) {
            length = file.getLong(at + HEAD);
        } else if (length == 0) {
            length = (long) to - at;
        }
        if (length < head || length > (long) to - at) {
            throw new Refused("intake.damaged");
        }
        return new Box(type(file, at + 4), at, at + head, at + (int) length);
    }

    static String type(ByteBuffer file, int at) {
        byte[] four = new byte[4];
        file.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** The first box of a type, if there is one. */
    static Box first(List<Box> boxes, String type) {
        return boxes.stream().filter(box -> box.type().equals(type)).findFirst().orElse(null);
    }
}
