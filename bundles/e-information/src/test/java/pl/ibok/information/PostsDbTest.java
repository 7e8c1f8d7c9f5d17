package pl.ibok.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pl.ibok.api.registry.Period;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.information.Town.Told;
import pl.ibok.information.office.DeskPage;
import pl.ibok.information.office.PostFilesPage;
import pl.ibok.information.office.PostForm;
import pl.ibok.information.office.PostForm.What;
import pl.ibok.information.office.PostPage;
import pl.ibok.information.office.Seen;
import pl.ibok.information.office.VersionsPage;
import pl.ibok.information.office.WithdrawPage;
import pl.ibok.information.pages.ArchivePage;
import pl.ibok.information.pages.ArticlePage;
import pl.ibok.information.pages.NewsPage;
import pl.ibok.information.pages.OutagesPage;
import pl.ibok.information.post.Post;
import pl.ibok.information.post.Posts;
import pl.ibok.testing.TestDatabase;

class PostsDbTest {
    @RegisterExtension
    final TestDatabase db = new TestDatabase();

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    Town town;
    Posts posts;

    @BeforeEach
    void settle() {
        town = new Town(db);
        posts = new Posts(town.store);
    }

    @AfterEach
    void leave() {
        town.close();
    }

    private static PostForm outage(What what, int version, LocalDate from, String end, String streets) {
        return new PostForm(
                what,
                version,
                "Wymiana zasuw",
                "Valves",
                "Weź **wodę**.",
                null,
                from,
                null,
                true,
                FRIDAY,
                "8:00",
                FRIDAY,
                end,
                "ul. Lipowa",
                "Beczkowóz na rynku",
                streets);
    }

    private static PostForm article(What what, int version, String title, LocalDate from, LocalDate to) {
        return new PostForm(
                what, version, title, null, "Treść", null, from, to, false, null, null, null, null, null, null, null);
    }

    private UUID add(Post.Kind kind, PostForm form) {
        Object done = town.page(PostPage.class).add(SomeVisit.editor(), kind, Input.of(form));
        assertThat(done).isInstanceOf(Done.class);
        String location = ((Done) done).location();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private Object keep(UUID id, PostForm form) {
        return town.page(PostPage.class).keep(SomeVisit.editor(), id, Input.of(form));
    }

    private static String problems(Object answer) {
        return ((Page) answer).input().problems().all().toString();
    }

    private List<String> topics() {
        return town.told.stream().map(Told::topic).toList();
    }

    private String news(SomeVisit visit) {
        return town.page(NewsPage.class).news(visit).model().toString();
    }

    @Test
    void an_outage_goes_from_draft_by_its_day_to_the_customers_of_its_street_and_to_the_archive() {
        town.lives("L-1", "Lipowa");
        town.lives("L-2", "ul. LIPOWA");
        town.lives("P-1", "Polna");
        town.lives("S-1", "Lipowa", "Stawy", new Period(LocalDate.of(2025, 1, 1), null));
        town.lives("M-1", "Lipowa", "Olszany", new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30)));
        UUID id = add(Post.Kind.OUTAGE, outage(What.SAVE, 0, TODAY_PLUS_1, "14:00", "Olszany, Lipowa: 1–20"));
        assertThat(news(SomeVisit.stranger())).doesNotContain("Wymiana");
        assertThat(keep(id, outage(What.PUBLISH, 1, TODAY_PLUS_1, "14:00", "Olszany, Lipowa: 1–20")))
                .isInstanceOf(Done.class);
        assertThat(posts.find(id).orElseThrow().stage(Town.TODAY)).isEqualTo(Post.Stage.SCHEDULED);
        town.service.telling().work();
        assertThat(town.told).as("before its day").isEmpty();
        OutagesPage page = town.page(OutagesPage.class);
        assertThatThrownBy(() -> page.one(SomeVisit.stranger(), id)).isInstanceOf(Missing.class);

        town.clock.moveTo(TODAY_PLUS_1);
        town.service.telling().work();
        town.service.telling().work();
        assertThat(town.told).hasSize(1);
        Told told = town.told.get(0);
        assertThat(told.topic()).isEqualTo("information.outage");
        assertThat(told.customers()).containsExactly("L-1", "L-2");
        assertThat(told.link()).isEqualTo("/e-information/outages/" + id);
        assertThat(told.facts()).containsEntry("waterPoint", "Beczkowóz na rynku");
        assertThat(page.one(SomeVisit.stranger().on(TODAY_PLUS_1), id).model().toString())
                .contains("<strong>wodę</strong>");

        LocalDate saturday = FRIDAY.plusDays(1);
        town.clock.moveTo(saturday);
        assertThat(news(SomeVisit.stranger().on(saturday))).doesNotContain("Wymiana");
        assertThat(town.page(ArchivePage.class)
                        .all(SomeVisit.stranger().on(saturday), "lipowa", null)
                        .model()
                        .toString())
                .contains("Wymiana zasuw");
        assertThat(page.one(SomeVisit.stranger().on(saturday), id).model().toString())
                .contains("archived=true")
                .contains("over=true");
    }

    private static final LocalDate TODAY_PLUS_1 = Town.TODAY.plusDays(1);

    @Test
    void other_hours_are_told_to_those_who_were_told_and_new_streets_to_the_new_ones() {
        town.lives("L-1", "Lipowa");
        town.lives("P-1", "Polna");
        UUID id = add(Post.Kind.OUTAGE, outage(What.PUBLISH, 0, null, "14:00", "Olszany, Lipowa"));
        assertThat(topics()).containsExactly("information.outage");
        int version = posts.find(id).orElseThrow().made().version();
        keep(id, outage(What.SAVE, version, null, "14:00", "Olszany, Lipowa"));
        assertThat(town.told).as("nothing new in the hours").hasSize(1);
        keep(id, outage(What.SAVE, version + 1, null, "16:00", "Olszany, Lipowa\nOlszany, Polna"));
        assertThat(topics()).containsExactly("information.outage", "information.outage-changed", "information.outage");
        assertThat(town.told.get(1).customers()).containsExactly("L-1");
        assertThat(town.told.get(2).customers()).containsExactly("P-1");
    }

    @Test
    void a_withdrawn_outage_is_called_off_to_those_who_were_told() {
        town.lives("L-1", "Lipowa");
        UUID id = add(Post.Kind.OUTAGE, outage(What.PUBLISH, 0, null, "14:00", "Olszany"));
        assertThat(town.told.get(0).customers()).as("the whole place").containsExactly("L-1");
        int version = posts.find(id).orElseThrow().made().version();
        WithdrawPage page = town.page(WithdrawPage.class);
        assertThat(problems(page.withdraw(SomeVisit.editor(), id, Input.of(new Seen(version - 1)))))
                .contains("information.error.changed");
        page.withdraw(SomeVisit.editor(), id, Input.of(new Seen(version)));
        assertThat(topics()).containsExactly("information.outage", "information.outage-cancelled");
        assertThat(news(SomeVisit.stranger())).doesNotContain("Wymiana");
        assertThat(town.service.personalData().export("L-1").toString()).doesNotContain("Wymiana");
    }

    @Test
    void an_outage_that_is_over_is_told_to_nobody() {
        town.lives("L-1", "Lipowa");
        town.clock.moveTo(FRIDAY.plusDays(1));
        add(Post.Kind.OUTAGE, outage(What.PUBLISH, 0, FRIDAY, "14:00", "Olszany, Lipowa"));
        assertThat(town.told).isEmpty();
    }

    @Test
    void what_concerns_the_visitors_premises_comes_first() {
        town.lives("L-1", "Lipowa");
        town.lives("P-1", "Polna");
        add(Post.Kind.OUTAGE, outage(What.PUBLISH, 0, null, "14:00", "Olszany, Polna"));
        assertThat(news(town.visit("P-1"))).contains("known=true").containsPattern("mine=\\[Card.*others=\\[\\]");
        assertThat(news(town.visit("L-1"))).contains("mine=[]").contains("others=[Card");
        assertThat(news(SomeVisit.stranger())).contains("known=false").contains("mine=[]");
        assertThat(town.service
                        .startFacts()
                        .facts(java.util.Set.of("P-1"), Town.TODAY, SomeVisit.stranger())
                        .notices())
                .hasSize(1);
        assertThat(town.service
                        .startFacts()
                        .facts(java.util.Set.of("L-1"), Town.TODAY, SomeVisit.stranger())
                        .notices())
                .isEmpty();
        assertThat(town.service.openFacts().notices(Town.TODAY, SomeVisit.stranger()))
                .hasSize(1);
    }

    @Test
    void only_the_houses_named_are_told_and_all_where_the_numbers_can_not_be_read() {
        for (String house : List.of("4", "5", "9A", "22", "dz. 12/3")) {
            town.lives("H-" + house, "Kwiatowa", house);
        }
        add(Post.Kind.OUTAGE, outage(What.PUBLISH, 0, null, "14:00", "Olszany, Kwiatowa: 2–18 parzyste, 9a"));
        assertThat(town.told.get(0).customers()).containsExactly("H-4", "H-9A", "H-dz. 12/3");
        assertThat(news(town.visit("H-4"))).contains("others=[]");
        assertThat(news(town.visit("H-5"))).contains("mine=[]");
        UUID unread = add(
                Post.Kind.OUTAGE,
                outage(What.PUBLISH, 0, null, "14:00", "Olszany, Kwiatowa: od kościoła do mostu\nOlszany, Polna: 3"));
        assertThat(town.told.get(1).customers()).hasSize(5);
        assertThat(town.page(PostPage.class)
                        .one(SomeVisit.editor(), unread)
                        .model()
                        .toString())
                .contains("unread=[Kwiatowa: od kościoła do mostu], colonless=[], dry=0, late=0");
        UUID colonless = add(
                Post.Kind.OUTAGE, outage(What.PUBLISH, 0, null, "14:00", "Olszany, Kwiatowa 1–15\nOlszany, 3 Maja"));
        assertThat(town.page(PostPage.class)
                        .one(SomeVisit.editor(), colonless)
                        .model()
                        .toString())
                .contains("unread=[], colonless=[Kwiatowa 1–15]");
    }

    @Test
    void every_wording_stays_and_an_earlier_one_can_be_taken_again() {
        UUID id = add(Post.Kind.NOTICE, article(What.PUBLISH, 0, "Pierwszy", null, null));
        keep(id, article(What.SAVE, 2, "Drugi", null, null));
        assertThat(problems(keep(id, article(What.SAVE, 2, "Spóźniony", null, null))))
                .contains("information.error.changed");
        assertThat(posts.find(id).orElseThrow().content().titlePl()).isEqualTo("Drugi");
        assertThat(posts.find(id).orElseThrow().publishFrom())
                .as("left out in the form")
                .isEqualTo(Town.TODAY);
        VersionsPage versions = town.page(VersionsPage.class);
        assertThat(versions.all(id).model().toString())
                .contains("what=created", "what=published", "what=edited", "who=Anna Redaktorka");
        versions.restore(SomeVisit.editor(), id, 2, Input.of(new Seen(3)));
        Post restored = posts.find(id).orElseThrow();
        assertThat(restored.content().titlePl()).isEqualTo("Pierwszy");
        assertThat(restored.made().version()).isEqualTo(4);
        assertThat(restored.stage(Town.TODAY)).isEqualTo(Post.Stage.PUBLIC);
        assertThatThrownBy(() -> town.store
                        .sql("UPDATE information.post_version SET title_pl = 'x'")
                        .update())
                .isInstanceOf(StoreException.class);
        assertThat(town.audited).contains("information.created", "information.edited", "information.restored");
    }

    @Test
    void a_form_sent_twice_makes_one_post_and_a_preview_makes_none() {
        PostPage page = town.page(PostPage.class);
        PostForm form = article(What.SAVE, 0, "Raz", null, null);
        page.add(SomeVisit.editorOnce("k1"), Post.Kind.ARTICLE, Input.of(form));
        page.add(SomeVisit.editorOnce("k1"), Post.Kind.ARTICLE, Input.of(form));
        PostForm shown = article(What.PREVIEW, 0, "Podgląd", null, null);
        Page preview = (Page) page.add(SomeVisit.editor(), Post.Kind.ARTICLE, Input.of(shown));
        assertThat(preview.model().toString()).contains("<p>Treść</p>");
        assertThat(posts.desk(null, null, null, null, 10)).hasSize(1);
        assertThat(town.found()).containsOnlyOnce("Raz");
        assertThat(town.page(DeskPage.class)
                        .all(SomeVisit.editor(), Post.State.DRAFT, Post.Kind.ARTICLE, "raz", null)
                        .model()
                        .toString())
                .contains("Raz");
    }

    @Test
    void wrong_lines_and_hours_are_named() {
        PostPage page = town.page(PostPage.class);
        PostForm end = outage(What.SAVE, 0, null, "7:59", "Olszany, Lipowa\n: 1–15");
        assertThat(problems(page.add(SomeVisit.editor(), Post.Kind.OUTAGE, Input.of(end))))
                .contains("information.error.end")
                .contains("information.error.street")
                .contains("[2]");
        PostForm time = outage(What.SAVE, 0, null, "25:00", null);
        assertThat(problems(page.add(SomeVisit.editor(), Post.Kind.OUTAGE, Input.of(time))))
                .contains("information.error.time")
                .contains("information.error.streets");
    }

    @Test
    void files_are_read_with_a_public_post_only() {
        UUID id = add(Post.Kind.NOTICE, article(What.SAVE, 0, "Z plikiem", null, null));
        PostFilesPage files = town.page(PostFilesPage.class);
        files.add(id, Input.of(new PostFilesPage.Added(Town.upload("mapa.pdf", "%PDF-1.7"))));
        Object refused = files.add(id, Input.of(new PostFilesPage.Added(Town.upload("bad.exe", "MZ"))));
        assertThat(problems(refused)).contains("intake.kind");
        UUID file = town.store.sql("SELECT file FROM information.post_file").one(row -> row.uuid("file"));
        ArticlePage page = town.page(ArticlePage.class);
        assertThatThrownBy(() -> page.file(SomeVisit.stranger(), id, file)).isInstanceOf(Missing.class);
        keep(id, article(What.PUBLISH, 1, "Z plikiem", null, null));
        assertThat(page.file(SomeVisit.stranger(), id, file).name()).isEqualTo("mapa.pdf");
        UUID other = add(Post.Kind.NOTICE, article(What.PUBLISH, 0, "Bez pliku", null, null));
        assertThatThrownBy(() -> page.file(SomeVisit.stranger(), other, file)).isInstanceOf(Missing.class);
        files.remove(id, file);
        assertThatThrownBy(() -> page.file(SomeVisit.stranger(), id, file)).isInstanceOf(Missing.class);
    }

    @Test
    void the_archive_goes_page_by_page() {
        for (int i = 0; i < 23; i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i / 2);
            add(Post.Kind.NOTICE, article(What.PUBLISH, 0, "Nr " + i, day, day.plusDays(3)));
        }
        ArchivePage page = town.page(ArchivePage.class);
        String first = page.all(SomeVisit.stranger(), null, null).model().toString();
        String next = first.replaceAll(".*next=([^,\\]]*).*", "$1");
        String second = page.all(SomeVisit.stranger(), null, next).model().toString();
        for (int i = 0; i < 23; i++) {
            boolean inFirst = first.contains("title=Nr " + i + ",");
            assertThat(inFirst).isNotEqualTo(second.contains("title=Nr " + i + ","));
        }
        assertThat(second).contains("next=null");
        assertThat(page.all(SomeVisit.stranger(), "100%", "rubbish").model().toString())
                .contains("posts=[]");
    }
}
