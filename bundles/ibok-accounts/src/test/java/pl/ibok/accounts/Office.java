package pl.ibok.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.access.Caller;
import pl.ibok.api.access.InvoiceProof;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient;
import pl.ibok.api.notices.SecretLinks;
import pl.ibok.api.print.Printer;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Street;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.web.Download;
import pl.ibok.testing.TestDatabase;

/** A node with the ways to an account, a registry, a printer that writes models, and a post that keeps what was sent. */
final class Office implements AutoCloseable {
    final TestAccounts accounts;
    final Onboarding onboarding;
    final List<Notice> sent = new ArrayList<>();
    final List<Printer.Sheet> printed = new ArrayList<>();
    final Map<String, Customer> registry = new HashMap<>();
    /** Invoices of the utility: customer, number and amount. */
    final List<String> invoices = new ArrayList<>();

    final List<InvoiceProof> invoiceProofs = new ArrayList<>();

    Office(TestDatabase db) {
        this(new TestAccounts(db));
    }

    Office(TestAccounts accounts) {
        this.accounts = accounts;
        accounts.registry.add(new Registry());
        invoiceProofs.add((customer, number, gross) -> invoices.contains(invoice(customer, number, gross)));
        onboarding = Onboarding.ofServer(
                accounts.parts,
                accounts.store,
                accounts.clock,
                accounts.node.outbox(),
                accounts.node.jobs(),
                accounts.node.once(),
                accounts.node.tries(),
                accounts.node.settings(),
                List.of(new Post()),
                List.of(new Press()),
                accounts.registry,
                List.of(new Town()),
                invoiceProofs);
        for (int i = 1; i < 9; i++) {
            String code = "10000" + i;
            String email = i % 2 == 0 ? null : "znany" + i + "@poczta.example";
            registry.put(
                    code,
                    new Customer(
                            code,
                            "Jan Żak " + i,
                            Customer.Kind.PERSON,
                            null,
                            "ul. Lipowa " + i + "/2, 62-100 Olszany",
                            email,
                            "600100200"));
        }
    }

    /** A node beside this one, on the same database. */
    static Office beside(TestDatabase db, Office one) {
        return new Office(new TestAccounts(
                db, one.accounts.clock, one.accounts.passwords, new HashingGate(2, 50, Duration.ofSeconds(10))));
    }

    static String invoice(String customer, String number, BigDecimal gross) {
        return customer + " " + number + " " + gross;
    }

    <T> T page(Class<T> type) {
        return onboarding.module().roots().values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    SomeVisit stranger(String address) {
        return SomeVisit.stranger(address, accounts.clock.today());
    }

    SomeVisit clerk() {
        return clerk("");
    }

    SomeVisit clerk(String once) {
        UUID id = accounts.parts.book().idOf("biuro").orElseGet(() -> accounts.staff("biuro", "clerk"));
        Caller caller =
                new Caller(id, "biuro", "Biuro", Caller.Kind.STAFF, java.util.Set.of(), "s", false, Caller.POLISH);
        return new SomeVisit(caller, "192.0.2.1", once, accounts.clock.today());
    }

    /** The last message of the topic. */
    Notice last(String topic) {
        return sent.stream()
                .filter(notice -> notice.topic().equals(topic))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No message " + topic + " in " + sent));
    }

    long count(String topic) {
        return sent.stream().filter(notice -> notice.topic().equals(topic)).count();
    }

    /** Delivers the last message of the topic: makes its link and gives the secret in it. */
    String secret(String topic) {
        return delivered(last(topic)).orElseThrow();
    }

    Optional<String> delivered(Notice notice) {
        SecretLinks maker = List.of(
                        onboarding.activationLinks(),
                        onboarding.passwordLinks(),
                        onboarding.registrationLinks(),
                        onboarding.newEmailLinks(),
                        onboarding.oldEmailLinks())
                .stream()
                .filter(each -> each.name().equals(notice.secret().maker()))
                .findFirst()
                .orElseThrow();
        return accounts.store
                .inTransaction(() -> maker.path(notice.secret().about()))
                .map(path -> path.substring(path.lastIndexOf('/') + 1));
    }

    static String email(Notice notice) {
        return ((Recipient.OfAddress) notice.to()).email();
    }

    /** What a download writes. */
    static String text(Object answer) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ((Download) answer).content().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The letters of the last document. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> letters() {
        return (List<Map<String, Object>>)
                printed.get(printed.size() - 1).model().get("letters");
    }

    @Override
    public void close() {
        accounts.close();
    }

    private final class Post implements Notices {
        @Override
        public void send(Notice notice) {
            sent.add(notice);
        }

        @Override
        public void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Press implements Printer {
        @Override
        public void print(Sheet sheet, OutputStream out) {
            printed.add(sheet);
            try {
                out.write(sheet.model().toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void fill(byte[] form, Map<String, String> fields, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Registry implements Customers {
        @Override
        public Optional<Customer> find(String code) {
            return Optional.ofNullable(registry.get(code));
        }

        @Override
        public List<Customer> find(Collection<String> codes) {
            return codes.stream()
                    .filter(registry::containsKey)
                    .map(registry::get)
                    .toList();
        }
    }

    /** All customers of the registry have water where their address says, in Olszany. */
    private final class Town implements Streets {
        @Override
        public List<House> of(Collection<String> customers, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<House> on(Collection<Street> streets, LocalDate day) {
            return registry.keySet().stream()
                    .sorted()
                    .flatMap(code -> streets.stream()
                            .filter(street -> isOn(registry.get(code), street))
                            .map(street -> new House(code, street, null)))
                    .toList();
        }

        private boolean isOn(Customer customer, Street street) {
            return customer.address().contains(street.city())
                    && (street.street() == null || customer.address().startsWith(street.street()));
        }
    }
}
