package pl.ibok.itests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import pl.ibok.itests.server.Ibok;
import pl.ibok.itests.server.Visitor;

/** A customer who has things that another one asks for; all are made with the product's own pages. */
public final class Owner {
    private final Ibok ibok;
    private final String login;
    private final String customer;
    private final Visitor visitor;

    public Owner(Ibok ibok, String login, String customer) {
        this.ibok = ibok;
        this.login = login;
        this.customer = customer;
        this.visitor = ibok.signedIn(login);
    }

    public Visitor visitor() {
        return visitor;
    }

    public String customer() {
        return customer;
    }

    /** The id of a meter in use that somebody reads by eye. */
    public String meter() {
        return meterInUse().get("id").asText();
    }

    /** The id of a reading with a photo that waits for the office. */
    public String waitingReading() {
        JsonNode meter = meterInUse();
        String form = "/e-reading/meters/" + meter.get("id").asText() + "/submit?customer=" + customer;
        Map<String, String> fields = visitor.hidden(form);
        int much = meter.get("last").get("value").intValue() + 9_000;
        fields.putAll(Map.of("value", String.valueOf(much), "when", "today", "answer", "photo"));
        assertThat(visitor.post(form, fields, Map.of("photo", photo())).statusCode())
                .isEqualTo(303);
        return visitor.json("/e-reading?customer=" + customer)
                .get("waiting")
                .get(0)
                .get("id")
                .asText();
    }

    /** The id of a message to the owner. */
    public String message() {
        openCase();
        return visitor.json("/messages?customer=" + customer)
                .get("messages")
                .get(0)
                .get("id")
                .asText();
    }

    /** The id of a case that waits for the office. */
    public String openCase() {
        String form = "/e-registration/new/remark?customer=" + customer;
        Map<String, String> fields = visitor.hidden(form);
        fields.putAll(Map.of("answers.subject", "Pytanie", "answers.description", "Kiedy wymienicie wodomierz?"));
        assertThat(visitor.post(form, fields, Map.of("files", photo())).statusCode())
                .isEqualTo(303);
        return visitor.json("/e-registration?customer=" + customer)
                .get("cases")
                .get(0)
                .get("id")
                .asText();
    }

    /** The id of a case that the office has closed with a decision. */
    public String closedCase() {
        String id = openCase();
        Visitor clerk = ibok.signedIn("biuro");
        String work = "/office/e-registration/cases/" + id;
        Map<String, String> act = Map.of(
                "what",
                "close",
                "outcome",
                "done",
                "text",
                "Wymienimy w czwartek.",
                "version",
                clerk.json(work).get("open").get("item").get("version").asText());
        assertThat(clerk.submit(work, work, act).statusCode()).isEqualTo(303);
        return id;
    }

    /** A file of a case. */
    Thing fileOfCase() {
        String id = openCase();
        JsonNode file = visitor.json("/e-registration/cases/" + id + "?customer=" + customer)
                .get("item")
                .get("files")
                .get(0);
        return Thing.of(id).and("file", file.get("file").asText());
    }

    /** The id of a second session of the owner's. */
    String otherSession() {
        ibok.signedIn(login);
        for (JsonNode session : visitor.json("/account").get("sessions")) {
            if (!session.get("mine").asBoolean()) {
                return session.get("id").asText();
            }
        }
        throw new AssertionError("no second session of " + login);
    }

    /** The id of a token of the owner's. */
    public String token() {
        Map<String, String> form = Map.of("name", "nightly", "scopes", "reading.view", "present", Ibok.DEMO_PASSWORD);
        visitor.submit("/account/tokens", "/account/tokens", form);
        return visitor.json("/account/tokens").get("tokens").get(0).get("id").asText();
    }

    /** A JPEG as a telephone might send it. */
    public static byte[] photo() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.LIGHT_GRAY);
        drawing.fillRect(0, 0, 640, 480);
        drawing.setColor(Color.BLACK);
        drawing.drawString("0 2 9 6 4", 260, 240);
        drawing.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode meterInUse() {
        for (JsonNode meter : visitor.json("/e-reading?customer=" + customer).get("meters")) {
            if (meter.get("removedOn").isNull() && !meter.get("radio").asBoolean()) {
                return meter;
            }
        }
        throw new AssertionError(customer + " has no meter in use");
    }
}
