package pl.ibok.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pl.ibok.api.cases.CaseTypes;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.search.SearchIndex;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.api.store.Jobs.Job;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Download;
import pl.ibok.api.web.Upload;
import pl.ibok.intake.CheckedIntake;
import pl.ibok.office.search.StoredIndex;
import pl.ibok.print.PdfPrinter;
import pl.ibok.registry.Registry;
import pl.ibok.store.StoreNode;
import pl.ibok.store.time.MovableClock;
import pl.ibok.testing.TestDatabase;

/** This e-service on a test's database, with the real registry, intake and printer beside it. The clock stands on 23 November 2026. */
final class Editorial implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String CUSTOMER = "104-0027";

    final MovableClock clock = MovableClock.at(TODAY);
    final List<String> audited = new ArrayList<>();
    /** The office's search: empty while it is not installed. */
    final List<SearchIndex> index = new ArrayList<>();

    final Store store;
    private final Store office;
    final EForms service;
    private final StoreNode node;

    Editorial(TestDatabase db) {
        node = StoreNode.open(
                new DatabaseAddress(db.url(), db.owner(), db.ownerPassword(), db.user(), db.password()), clock);
        Registry registry = new Registry(node.store("registry", Registry.class), node.signals(), clock);
        CaseTypes cases = (type, locale) -> type.equals("complaint-invoice")
                ? Optional.of(new CaseTypes.CaseLink("Reklamacja", "/e-registration/new/complaint"))
                : Optional.empty();
        store = node.store("forms", EForms.class);
        office = node.store("office", StoredIndex.class);
        index.add(new StoredIndex(office));
        service = new EForms(
                store,
                node.files(),
                node.once(),
                (action, customer, subject, detail) -> audited.add(action + " " + subject),
                new Granted(),
                new CheckedIntake(node.files(), ""),
                new PdfPrinter(node.settings()),
                registry.customers(),
                registry.meters(),
                clock,
                List.of(cases),
                index,
                node.jobs());
        settle(registry);
    }

    private static void settle(Registry registry) {
        var registrar = registry.registrar();
        registrar.tariffGroup("W1", "Gospodarstwa domowe");
        registrar.customer(new Customer(
                CUSTOMER,
                "Świątek-Żółć Łucja",
                Customer.Kind.PERSON,
                null,
                "ul. Źródlana 4, 98-290 Olszany",
                "lucja@example.org",
                null));
        UUID premises = registrar.premises("Źródlana", "4", null, "98-290", "Olszany");
        UUID point = registrar.servicePoint("P1", premises, ServicePoint.Kind.MAIN, null, "piwnica");
        LocalDate since = LocalDate.of(2025, 1, 25);
        registrar.contract("U/7/2025", CUSTOMER, List.of(point), new Period(since, null), "W1", 2, true);
        registrar.install(point, "447190", 5, false, since, BigDecimal.ZERO, null, null);
    }

    /** The page of that class. */
    <T> T page(Class<T> type) {
        return Stream.concat(service.pages().stream(), service.officePages().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    static byte[] bytes(Download download) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            download.content().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        node.close();
    }

    /** A file as an editor sends it. */
    record Sent(String name, byte[] content) implements Upload {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    List<Job> jobs() {
        return node.jobs().recent("forms.findable", 10);
    }

    /** What the office finds of forms. */
    List<String> found() {
        return office.sql(
                        "SELECT id || ' ' || path AS said FROM office.search_row WHERE kind = 'forms.form' ORDER BY id")
                .list(row -> row.text("said"));
    }
}
