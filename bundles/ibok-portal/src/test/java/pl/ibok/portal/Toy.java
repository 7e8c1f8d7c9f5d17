package pl.ibok.portal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Denied;
import pl.ibok.api.access.Open;
import pl.ibok.api.access.Requires;
import pl.ibok.api.store.StoreException;
import pl.ibok.api.web.Done;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.EService;
import pl.ibok.api.web.Form;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Missing;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Upload;
import pl.ibok.api.web.Visit;

/** A small e-service with a page of each kind. */
final class Toy implements EService {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    final AtomicInteger done = new AtomicInteger();

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public List<Object> pages() {
        return List.of(new Pages(this), new Faults());
    }

    @Override
    public List<Object> officePages() {
        return List.of(new Office(this));
    }

    enum Kind {
        COLD_WATER,
        SEWAGE
    }

    record Row(LocalDate date, BigDecimal value, Kind kind) {
        public String words(String before) {
            return before + kind;
        }
    }

    record Table(String customer, List<Row> rows, String note) {}

    record NewReading(
            String meter, BigDecimal value, LocalDate date, Kind kind, List<Integer> many, boolean sure, Upload photo)
            implements Form {
        @Override
        public void check(Problems problems) {
            problems.demand(meter != null, "meter", "toy.meter.missing");
            problems.demand(value == null || value.signum() >= 0, "value", "toy.value.negative", 0);
        }
    }

    record Filter(LocalDate from) implements Form {
        @Override
        public void check(Problems problems) {}
    }

    @Path("/")
    @Requires("toy.see")
    static final class Pages {
        private final Toy toy;

        Pages(Toy toy) {
            this.toy = toy;
        }

        @GET
        public Page table(@Context Visit visit) {
            Row row = new Row(LocalDate.of(2026, 11, 1), new BigDecimal("1289.500"), Kind.COLD_WATER);
            return Page.of("toy", new Table(visit.customer(), List.of(row), "<b>&"));
        }

        @GET
        @Path("meters/{id: \\d+}")
        public Page one(@PathParam("id") long id, @QueryParam("kind") Kind kind) {
            return Page.of("toy", new Table("" + id, List.of(), String.valueOf(kind)));
        }

        @GET
        @Path("filter")
        public Page filter(Input<Filter> filter) {
            return Page.of("toy", new Table(String.valueOf(filter.form().from()), List.of(), "" + filter.valid()));
        }

        @GET
        @Path("new")
        @Open
        public Page form() {
            return Page.of("toy-form", new Table("", List.of(), ""));
        }

        @POST
        @Path("new")
        @Requires("toy.change")
        public Object add(@Context Visit visit, Input<NewReading> input) {
            if (!input.valid()) {
                return Page.invalid("toy-form", new Table("", List.of(), ""), input);
            }
            NewReading form = input.form();
            String photo = form.photo() == null
                    ? ""
                    : form.photo().name() + " " + form.photo().size();
            Row row = new Row(form.date(), form.value(), form.kind());
            return Done.created("/e-toy/meters/7", new Table(visit.customer(), List.of(row), photo + visit.once()))
                    .saying("toy.added");
        }

        @POST
        @Path("act")
        public Done act() {
            toy.done.incrementAndGet();
            return Done.to("/e-toy");
        }

        @GET
        @Path("slow")
        @Open
        public Page slow() throws InterruptedException {
            toy.entered.countDown();
            toy.released.await();
            return Page.of("toy", new Table("slow", List.of(), "done"));
        }

        @GET
        @Path("table.csv")
        public Spreadsheet csv() {
            return new Spreadsheet(
                    "Łąka",
                    Spreadsheet.Format.CSV,
                    List.of("a", "b"),
                    Stream.of(List.of("=1+1", new BigDecimal("-12.5")), List.of("x;\"y\"", LocalDate.of(2026, 1, 2))));
        }

        @GET
        @Path("table.xlsx")
        public Spreadsheet xlsx() {
            return new Spreadsheet("t", Spreadsheet.Format.XLSX, List.of("a"), Stream.of(List.of(BigDecimal.ONE)));
        }

        @GET
        @Path("file")
        public Download file() {
            return Download.attachment("zażółć.html", "text/html", out -> out.write('x'));
        }

        @GET
        @Path("shown")
        public Download shown() {
            return new Download("letter.html", "text/html", true, out -> out.write('x'));
        }
    }

    @Path("/faults")
    @Open
    static final class Faults {
        @GET
        @Path("{kind}")
        public Page fail(@PathParam("kind") String kind) {
            throw switch (kind) {
                case "missing" -> new Missing("x");
                case "hidden" -> Denied.hidden("toy.see");
                case "denied" -> Denied.open("toy.see");
                case "many" -> new TooMany("x", Duration.ofMinutes(3));
                case "database" -> new StoreException("secret words", "08006", null);
                default -> new IllegalStateException("secret words");
            };
        }

        @GET
        @Path("template")
        public Page template() {
            return Page.of("toy-broken", new Table("", List.of(), ""));
        }
    }

    @Path("/")
    @Requires("toy.work")
    static final class Office {
        private final Toy toy;

        Office(Toy toy) {
            this.toy = toy;
        }

        @GET
        public Page queue() {
            return Page.of("toy", new Table("queue", List.of(), ""));
        }

        @POST
        public Done decide() {
            toy.done.incrementAndGet();
            return Done.to("/office/e-toy");
        }
    }
}
