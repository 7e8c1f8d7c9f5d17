package pl.ibok.information;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import pl.ibok.api.registry.Pricing.Component;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Page;
import pl.ibok.information.feed.AtomPage;
import pl.ibok.information.feed.CalendarPage;
import pl.ibok.information.feed.JsonFeedPage;
import pl.ibok.information.feed.RssPage;
import pl.ibok.information.office.PostForm;
import pl.ibok.information.office.PostForm.What;
import pl.ibok.information.office.PostPage;
import pl.ibok.information.office.SamplesPage;
import pl.ibok.information.office.ZonePage;
import pl.ibok.information.pages.QualityPage;
import pl.ibok.information.pages.TariffsPage;
import pl.ibok.information.post.Post;
import pl.ibok.testing.TestDatabase;

class FeedsDbTest {
    private static final String TITLE = "Prace <script>alert(1)</script> & \"awaria\" \u0007";
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    static Town town;

    @BeforeAll
    static void settle() {
        town = new Town(DB);
        PostForm form = new PostForm(
                What.PUBLISH,
                0,
                TITLE,
                null,
                "Weź **wodę** ]]> & <b>x</b>",
                null,
                null,
                null,
                true,
                FRIDAY,
                "8:00",
                FRIDAY,
                "14:30",
                "ul. Lipowa, Polna",
                null,
                "Olszany, Lipowa");
        town.page(PostPage.class).add(SomeVisit.editor(), Post.Kind.OUTAGE, Input.of(form));
    }

    @AfterAll
    static void leave() {
        town.close();
    }

    private static byte[] bytes(Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.content().writeTo(out);
        return out.toByteArray();
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void the_atom_feed_is_well_formed_and_says_what_was_typed() throws Exception {
        Download feed = town.page(AtomPage.class).feed(SomeVisit.stranger());
        assertThat(feed.mediaType()).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(feed)))
                .getDocumentElement();
        Element entry = (Element) root.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("Prace <script>alert(1)</script> & \"awaria\" ");
        assertThat(text(entry, "content")).contains("<strong>wodę</strong>").doesNotContain("<b>");
        assertThat(text(entry, "id")).startsWith("urn:uuid:");
        assertThat(text(entry, "updated")).isEqualTo(town.clock.now().toString());
        Element link = (Element) entry.getElementsByTagName("link").item(0);
        assertThat(link.getAttribute("href")).startsWith("https://ibok.example/e-information/outages/");
    }

    @Test
    void the_rss_feed_is_well_formed_and_has_what_rss_demands() throws Exception {
        Download feed = town.page(RssPage.class).feed(SomeVisit.stranger());
        assertThat(feed.mediaType()).startsWith("application/rss+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(feed)))
                .getDocumentElement();
        assertThat(root.getAttribute("version")).isEqualTo("2.0");
        assertThat(text(root, "link")).isEqualTo("https://ibok.example/e-information");
        assertThat(text(root, "description")).isNotBlank();
        Element item = (Element) root.getElementsByTagName("item").item(0);
        assertThat(text(item, "title")).isEqualTo("Prace <script>alert(1)</script> & \"awaria\" ");
        assertThat(text(item, "link")).startsWith("https://ibok.example/e-information/outages/");
        assertThat(text(item, "guid")).startsWith("urn:uuid:");
        assertThat(text(item, "description")).contains("<strong>wodę</strong>").doesNotContain("<b>");
        assertThat(ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toLocalDate())
                .isEqualTo(Town.TODAY);
    }

    @Test
    void the_json_feed_is_json_and_says_the_same() throws Exception {
        Download feed = town.page(JsonFeedPage.class).feed(SomeVisit.stranger());
        assertThat(feed.mediaType()).startsWith("application/feed+json");
        JsonNode root = new ObjectMapper().readTree(bytes(feed));
        assertThat(root.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(root.get("items").get(0).get("title").asText()).isEqualTo(TITLE);
        assertThat(root.get("items").get(0).get("url").asText())
                .startsWith("https://ibok.example/e-information/outages/");
    }

    @Test
    void the_calendar_has_the_outage_in_utc() throws Exception {
        Download calendar = town.page(CalendarPage.class).calendar(SomeVisit.stranger());
        assertThat(calendar.mediaType()).startsWith("text/calendar");
        assertThat(new String(bytes(calendar), StandardCharsets.UTF_8))
                .contains("DTSTART:20261127T070000Z\r\n")
                .contains("DTEND:20261127T133000Z\r\n")
                .contains("LOCATION:ul. Lipowa\\, Polna\r\n")
                .doesNotContain("\u0007");
    }

    @Test
    void prices_stand_by_the_period_they_hold_in() {
        town.price(Component.WATER, LocalDate.of(2025, 1, 1), "4.50", "4,86");
        town.price(Component.SEWAGE, LocalDate.of(2025, 1, 1), "7.10", "7,67");
        town.price(Component.WATER, LocalDate.of(2026, 7, 1), "4.80", "5,18");
        town.price(Component.WATER, LocalDate.of(2027, 1, 1), "5.00", "5,40");
        String model =
                town.page(TariffsPage.class).all(SomeVisit.stranger()).model().toString();
        assertThat(model)
                .containsPattern(
                        "now=\\[Table\\[from=2026-07-01, to=2026-12-31.*net=4.80.*7,67.*coming=\\[Table\\[from=2027-01-01")
                .containsPattern("past=\\[Table\\[from=2025-01-01, to=2026-06-30.*4,86");
    }

    @Test
    void results_are_shown_against_the_limits_and_the_own_zone_first() {
        ZonePage zones = town.page(ZonePage.class);
        zones.add(Input.of(new ZonePage.ZoneForm("a", 0, "Aleje", "", "Olszany, Szkolna")));
        zones.add(Input.of(new ZonePage.ZoneForm("z", 0, "Zakole", "", "Olszany, Lipowa")));
        Object taken = zones.add(Input.of(new ZonePage.ZoneForm("z", 0, "Drugie", "", null)));
        assertThat(((Page) taken).input().problems().all().toString()).contains("information.error.taken");
        SamplesPage samples = town.page(SamplesPage.class);
        String lines =
                "a; 12.10.2026; nitrates; 50\na; 12.01.2026; nitrates; 61\nz;2026-10-12;ph;9,6\nz;2026-10-12;nitrites;<0,02";
        assertThat(samples.add(Input.of(new SamplesPage.Pasted(lines)))).isInstanceOf(Done.class);
        town.lives("L-1", "Lipowa");
        QualityPage page = town.page(QualityPage.class);
        assertThat(page.all(town.visit("L-1")).model().toString())
                .containsPattern("code=z, .*yours=true, good=false.*code=a, .*yours=false, good=true")
                .doesNotContain("value=61");
        assertThat(page.one(SomeVisit.stranger(), "a", 2026).model().toString()).contains("value=61", "good=false");
        Object wrong =
                samples.add(Input.of(new SamplesPage.Pasted("a;12.10.2026;nitrates;1\nb;12.10.2026;nitrates;1")));
        assertThat(((Page) wrong).input().problems().all().toString()).contains("[2]");
        assertThat(List.of(value("a", LocalDate.of(2026, 10, 12)))).containsExactly(new BigDecimal("50.0000"));
    }

    private static BigDecimal value(String zone, LocalDate day) {
        return town.store
                .sql("SELECT value FROM information.sample WHERE zone = ? AND taken_on = ?", zone, day)
                .one(row -> row.decimal("value"));
    }
}
