package pl.ibok.reading.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import pl.ibok.reading.photo.UnreadablePhoto.Reason;

/**
 * Takes in a photo from a stranger: known by its content alone, decoded and drawn anew, so that nothing but the picture is left. Place, time and
 * device in the metadata, and anything hidden behind the picture, do not survive.
 */
public final class PhotoIntake {
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** More than a telephone saves by itself; a small file can claim a size that would fill the memory. */
    public static final long MOST_PIXELS = 50_000_000L;

    public static final String MEDIA_TYPE = "image/jpeg";

    private static final int LONGEST_SIDE = 2000;
    private static final float QUALITY = 0.85f;
    private static final int AT_ONCE = 1;

    /** Decoding is the hungriest thing a visitor can ask for. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** The picture alone, upright, as JPEG; its longer side is at most 2000 pixels. */
    public byte[] clean(InputStream file) throws IOException, UnreadablePhoto {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadablePhoto(Reason.TOO_BIG);
        }
        places.acquireUninterruptibly();
        try {
            return jpeg(upright(bytes));
        } finally {
            places.release();
        }
    }

    private static BufferedImage upright(byte[] bytes) throws UnreadablePhoto {
        String format = format(bytes);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new UnreadablePhoto(Reason.TOO_MANY_PIXELS);
            }
            ImageReadParam some = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            some.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, some);
            Orientation orientation = format.equals("jpeg") ? Orientation.of(bytes) : Orientation.UPRIGHT;
            return drawn(read, orientation);
        } catch (IOException | RuntimeException e) {
            // Decoders answer damaged files with all kinds of exceptions.
            throw new UnreadablePhoto(Reason.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static String format(byte[] bytes) throws UnreadablePhoto {
        if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "png";
        }
        throw new UnreadablePhoto(Reason.OTHER_TYPE);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage drawn(BufferedImage read, Orientation orientation) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage fresh = new BufferedImage(
                orientation.turned() ? height : width,
                orientation.turned() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = fresh.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, fresh.getWidth(), fresh.getHeight());
            pen.transform(orientation.transform(width, height));
            pen.drawImage(read, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return fresh;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
