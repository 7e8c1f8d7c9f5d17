package pl.ibok.reading.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A meter's dial drawn with a state, for the demonstration. Digits are drawn by strokes: a server need not have fonts. */
public final class DrawnDial {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CELL = 50;
    private static final int FRACTION = 3;

    /** Strokes of each digit on a grid of 2 × 4, as x1 y1 x2 y2. */
    private static final int[][] STROKES = {
        {0, 0, 2, 0, 2, 0, 2, 4, 2, 4, 0, 4, 0, 4, 0, 0},
        {0, 1, 1, 0, 1, 0, 1, 4},
        {0, 0, 2, 0, 2, 0, 2, 2, 2, 2, 0, 2, 0, 2, 0, 4, 0, 4, 2, 4},
        {0, 0, 2, 0, 2, 0, 2, 4, 2, 4, 0, 4, 0, 2, 2, 2},
        {0, 0, 0, 2, 0, 2, 2, 2, 2, 0, 2, 4},
        {2, 0, 0, 0, 0, 0, 0, 2, 0, 2, 2, 2, 2, 2, 2, 4, 2, 4, 0, 4},
        {2, 0, 0, 0, 0, 0, 0, 4, 0, 4, 2, 4, 2, 4, 2, 2, 2, 2, 0, 2},
        {0, 0, 2, 0, 2, 0, 1, 4},
        {0, 0, 2, 0, 2, 0, 2, 4, 2, 4, 0, 4, 0, 4, 0, 0, 0, 2, 2, 2},
        {2, 2, 0, 2, 0, 2, 0, 0, 0, 0, 2, 0, 2, 0, 2, 4, 2, 4, 0, 4},
    };

    private DrawnDial() {}

    /**
     * A JPEG of a dial.
     *
     * @param whole digits in the black fields
     * @param fraction digits in the red fields
     */
    public static byte[] of(String whole, String fraction) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        body(pen);
        int left = (WIDTH - CELL * (whole.length() + FRACTION)) / 2;
        digits(pen, left, whole, new Color(0x16, 0x1c, 0x1e));
        digits(pen, left + CELL * whole.length(), fraction, new Color(0xa8, 0x24, 0x1c));
        hand(pen, 250, 370, 0.6);
        hand(pen, 390, 370, 2.4);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void body(Graphics2D pen) {
        pen.setColor(new Color(0x50, 0x52, 0x4c));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x8f, 0x6a, 0x2c));
        pen.fillRect(0, 200, WIDTH, 80);
        pen.setColor(new Color(0xb9, 0x8a, 0x3c));
        pen.fillOval(90, 10, 460, 460);
        pen.setColor(new Color(0x20, 0x3c, 0x66));
        pen.fillOval(104, 24, 432, 432);
        pen.setColor(new Color(0xf2, 0xef, 0xe6));
        pen.fillOval(118, 38, 404, 404);
    }

    private static void digits(Graphics2D pen, int left, String digits, Color field) {
        for (int i = 0; i < digits.length(); i++) {
            int x = left + i * CELL;
            pen.setColor(field);
            pen.fillRect(x, 180, CELL - 2, 78);
            pen.setColor(new Color(0xf6, 0xf4, 0xee));
            pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            int[] strokes = STROKES[digits.charAt(i) - '0'];
            for (int s = 0; s < strokes.length; s += 4) {
                pen.drawLine(
                        x + 13 + strokes[s] * 11,
                        195 + strokes[s + 1] * 12,
                        x + 13 + strokes[s + 2] * 11,
                        195 + strokes[s + 3] * 12);
            }
        }
    }

    private static void hand(Graphics2D pen, int x, int y, double angle) {
        pen.setColor(new Color(0x16, 0x1c, 0x1e));
        pen.setStroke(new BasicStroke(2));
        pen.drawOval(x - 36, y - 36, 72, 72);
        pen.setColor(new Color(0xa8, 0x24, 0x1c));
        pen.setStroke(new BasicStroke(4));
        pen.drawLine(x, y, x + (int) (30 * Math.cos(angle)), y - (int) (30 * Math.sin(angle)));
    }
}
