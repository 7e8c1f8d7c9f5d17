package pl.ibok.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** The portal's own mark, for a utility that has set no logo: {@code static/mark.svg} of the portal in lines of Java2D. */
final class Mark implements FSObjectDrawer {
    private static final double SIDE = 42;

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics(
                (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, pen -> {
                    pen.scale(width / dotsPerPixel / SIDE, height / dotsPerPixel / SIDE);
                    draw(pen);
                });
        return null;
    }

    private static void draw(Graphics2D pen) {
        pen.setColor(new Color(0x0b4a5e));
        pen.fill(new Rectangle2D.Double(0, 0, SIDE, SIDE));
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(2));
        pen.draw(new Line2D.Double(7, 8, 17, 8));
        pen.draw(new Line2D.Double(7, 14, 13, 14));
        pen.draw(new Line2D.Double(7, 20, 17, 20));
        pen.setColor(new Color(0xefb23e));
        pen.fill(new Ellipse2D.Double(26, 7, 8, 8));
        pen.setColor(new Color(0x3aa3c4));
        pen.fill(wave(27, 35));
        pen.setColor(new Color(0xc9e0e6));
        pen.fill(wave(34, SIDE));
    }

    private static Shape wave(double y, double bottom) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(0, y);
        wave.curveTo(5, y - 4, 9, y - 4, 14, y);
        wave.curveTo(19, y + 4, 23, y + 4, 28, y);
        wave.curveTo(33, y - 4, 37, y - 4, SIDE, y);
        wave.lineTo(SIDE, bottom);
        wave.lineTo(0, bottom);
        wave.closePath();
        return wave;
    }
}
