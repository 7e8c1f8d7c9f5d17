package pl.ibok.portal.page;

import java.io.Writer;
import java.util.Arrays;

/** Collects text as UTF-8 bytes, so that a page is encoded once and its length is known before the first byte leaves. */
final class Utf8 extends Writer {
    private byte[] bytes = new byte[32 * 1024];
    private int size;
    private char high;

    @Override
    public void write(String text, int from, int length) {
        room(3 * length);
        int end = from + length;
        for (int i = plain(text, from, end); i < end; i = plain(text, i + 1, end)) {
            add(text.charAt(i));
        }
    }

    /** Takes characters of one byte as long as they last, which is nearly all of a page; where they ended. */
    private int plain(String text, int from, int end) {
        byte[] into = bytes;
        int at = size;
        int i = from;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                break;
            }
            into[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    @Override
    public void write(char[] text, int from, int length) {
        room(3 * length);
        for (int i = from; i < from + length; i++) {
            add(text[i]);
        }
    }

    @Override
    public void write(int c) {
        room(4);
        add((char) c);
    }

    private void room(int wanted) {
        if (bytes.length - size < wanted + 4) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + wanted + 4));
        }
    }

    private void add(char c) {
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3f));
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            int point = Character.toCodePoint(high, c);
            bytes[size++] = (byte) (0xf0 | (point >> 18));
            bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
            bytes[size++] = (byte) (0x80 | (point & 0x3f));
        } else {
            bytes[size++] = (byte) (0xe0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3f));
            bytes[size++] = (byte) (0x80 | (c & 0x3f));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
