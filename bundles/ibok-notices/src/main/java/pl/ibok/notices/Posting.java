package pl.ibok.notices;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.ibok.api.access.Correspondents;
import pl.ibok.api.access.Correspondents.Correspondent;
import pl.ibok.api.notices.Recipient.OfAddress;
import pl.ibok.api.notices.Topic.Channel;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Customers;
import pl.ibok.api.store.Store;
import pl.ibok.notices.Drafts.Message;
import pl.ibok.notices.KnownTopics.Known;
import pl.ibok.notices.letter.Letter;

/** Finds whom a message reaches, writes it in both languages, and puts it and its ways into the tables; all within the caller's transaction. */
final class Posting {
    /** Whoever has it for a customer hears what concerns them. */
    static final String VIEW = "notices.view";

    private final Store store;
    private final Texts texts;
    private final Choices choices;
    private final Correspondents correspondents;
    private final Customers customers;
    private final UnreadCounts unread;
    private final String emailState;

    /** @param emailState of an e-mail not yet sent: waiting, or kept where none is ever sent */
    Posting(
            Store store,
            Texts texts,
            Choices choices,
            Correspondents correspondents,
            Customers customers,
            UnreadCounts unread,
            String emailState) {
        this.store = store;
        this.texts = texts;
        this.choices = choices;
        this.correspondents = correspondents;
        this.customers = customers;
        this.unread = unread;
        this.emailState = emailState;
    }

    /** To all accounts of each customer, or to the customer's own address where no account is. */
    void toCustomers(Known topic, Drafts drafts, Collection<String> codes) {
        Map<String, List<Correspondent>> accounts = correspondents.ofCustomers(codes, VIEW).stream()
                .collect(Collectors.groupingBy(Correspondent::customer, LinkedHashMap::new, Collectors.toList()));
        Map<String, Customer> known = customers.find(codes).stream().collect(Collectors.toMap(Customer::code, c -> c));
        Choices.Chosen chosen =
                chosen(topic, accounts.values().stream().flatMap(List::stream).toList());
        Texts.Words words = texts.words(topic);
        for (String code : codes) {
            Customer customer = known.get(code);
            List<Correspondent> people = accounts.getOrDefault(code, List.of());
            if (people.isEmpty() || wanted(topic, chosen, people)) {
                Message message = message(words, drafts, code, null, customer == null ? code : customer.name());
                people(topic, drafts, message, chosen, people);
                if (people.isEmpty() && customer != null && has(customer.email())) {
                    drafts.email(message, null, customer.name(), customer.email(), Languages.POLISH, emailState);
                }
            }
        }
        write(drafts);
    }

    /** To one account, about itself. */
    void toAccount(Known topic, Drafts drafts, UUID account) {
        List<Correspondent> one = correspondents.find(account).stream().toList();
        Choices.Chosen chosen = chosen(topic, one);
        if (!one.isEmpty() && wanted(topic, chosen, one)) {
            Message message =
                    message(texts.words(topic), drafts, "", account, one.get(0).name());
            people(topic, drafts, message, chosen, one);
            write(drafts);
        }
    }

    /** To an address. */
    void toAddress(Known topic, Drafts drafts, OfAddress to) {
        String customer = to.customer() == null ? "" : to.customer();
        String name = to.name() == null ? "" : to.name();
        Message message = message(texts.words(topic), drafts, customer, null, name);
        drafts.email(message, null, name, to.email(), Languages.of(to.locale()), emailState);
        write(drafts);
    }

    private Choices.Chosen chosen(Known topic, List<Correspondent> people) {
        return choices.of(people.stream().map(Correspondent::account).toList(), List.of(topic.name()));
    }

    private static boolean wanted(Known topic, Choices.Chosen chosen, List<Correspondent> people) {
        return topic.required()
                || people.stream()
                        .anyMatch(each -> chosen.wants(each.account(), topic, Channel.PORTAL)
                                || (has(each.email()) && chosen.wants(each.account(), topic, Channel.EMAIL)));
    }

    private Message message(Texts.Words words, Drafts drafts, String customer, UUID account, String name) {
        Letter polish = texts.letter(words, Languages.POLISH, drafts.facts(), name);
        Letter english = texts.letter(words, Languages.ENGLISH, drafts.facts(), name);
        Message message = new Message(customer, UUID.randomUUID(), account, polish, english);
        drafts.add(message);
        return message;
    }

    /** The same address gets one e-mail, however many accounts have it. */
    private void people(
            Known topic, Drafts drafts, Message message, Choices.Chosen chosen, List<Correspondent> people) {
        Set<String> addresses = new HashSet<>();
        for (Correspondent person : people) {
            boolean byEmail = has(person.email())
                    && chosen.wants(person.account(), topic, Channel.EMAIL)
                    && addresses.add(person.email().toLowerCase(Locale.ROOT));
            if (byEmail) {
                String language = Languages.of(person.language());
                drafts.email(message, person.account(), person.name(), person.email(), language, emailState);
            }
            if (chosen.wants(person.account(), topic, Channel.PORTAL)) {
                drafts.unread(message, person.account());
            }
        }
    }

    private void write(Drafts drafts) {
        drafts.write(store);
        unread.changed(drafts.unreadBy());
    }

    private static boolean has(String email) {
        return email != null && !email.isBlank();
    }
}
