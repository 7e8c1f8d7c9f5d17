package pl.ibok.reading.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pl.ibok.reading.photo.UnreadablePhoto.Reason;

class PhotoIntakeTest {
    private static final String SECRET = "GPS 52.2297 N 21.0122 E";

    private final PhotoIntake intake = new PhotoIntake();

    /** Left half red, right half blue. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** The JPEG with an EXIF block put after its start: an orientation, a pointer to GPS data and a text that gives the place away. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + secret.length);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0).put(secret);
        int length = 2 + 6 + tiff.capacity();
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 2 + length);
        all.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) length);
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    private BufferedImage cleaned(byte[] file) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(intake.clean(new ByteArrayInputStream(file))));
    }

    private Reason refused(byte[] file) {
        return catchThrowableOfType(UnreadablePhoto.class, () -> intake.clean(new ByteArrayInputStream(file)))
                .reason();
    }

    @Test
    void nothing_of_the_metadata_is_left() throws Exception {
        byte[] photo = withExif(picture("jpeg", 80, 40), 1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(SECRET);
        byte[] clean = intake.clean(new ByteArrayInputStream(photo));
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif", "GPS");
    }

    @Test
    void what_hides_behind_the_picture_is_gone() throws Exception {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.write(picture("jpeg", 80, 40));
        polyglot.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        byte[] clean = intake.clean(new ByteArrayInputStream(polyglot.toByteArray()));
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void a_photo_taken_sideways_stands_upright() throws Exception {
        // 6: turned a quarter to the right, so that the left half is on top.
        BufferedImage upright = cleaned(withExif(picture("jpeg", 80, 40), 6));
        assertThat(upright.getWidth()).isEqualTo(40);
        assertThat(upright.getHeight()).isEqualTo(80);
        assertThat(new Color(upright.getRGB(20, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(20, 70)).getBlue()).isGreaterThan(200);
    }

    @Test
    void a_photo_taken_upside_down_is_turned_back() throws Exception {
        BufferedImage upright = cleaned(withExif(picture("jpeg", 80, 40), 3));
        assertThat(new Color(upright.getRGB(10, 20)).getBlue()).isGreaterThan(200);
    }

    @Test
    void a_png_becomes_a_jpeg() throws Exception {
        byte[] clean = intake.clean(new ByteArrayInputStream(picture("png", 80, 40)));
        assertThat(clean).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void a_large_photo_is_made_smaller() throws Exception {
        BufferedImage small = cleaned(picture("jpeg", 4200, 1000));
        assertThat(small.getWidth()).isLessThanOrEqualTo(2000);
        assertThat(small.getHeight()).isBetween(470, 500);
    }

    @Test
    void the_name_and_the_claim_mean_nothing_only_the_content_does() {
        assertThat(refused("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.OTHER_TYPE);
        assertThat(refused(new byte[0])).isEqualTo(Reason.OTHER_TYPE);
    }

    @Test
    void a_broken_photo_is_refused() throws IOException {
        byte[] whole = picture("png", 80, 40);
        byte[] half = java.util.Arrays.copyOf(whole, 60);
        assertThat(refused(half)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_small_file_that_claims_a_giant_picture_is_refused_before_it_is_decoded() throws IOException {
        byte[] png = picture("png", 80, 40);
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertThat(refused(png)).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void more_than_ten_megabytes_are_refused() {
        assertThat(refused(new byte[PhotoIntake.MOST_BYTES + 1])).isEqualTo(Reason.TOO_BIG);
    }

    @Test
    void the_drawn_dial_is_a_photo_like_any_other() throws Exception {
        assertThat(cleaned(DrawnDial.of("01311", "482")).getWidth()).isEqualTo(640);
    }
}
