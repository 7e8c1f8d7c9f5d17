package pl.ibok.accounts.issue;

import java.util.Map;
import java.util.UUID;
import pl.ibok.accounts.Account;
import pl.ibok.accounts.AccountBook;
import pl.ibok.accounts.link.Post;
import pl.ibok.accounts.link.Post.Addressee;
import pl.ibok.api.registry.Customer;

/** Tells those who are known so far that somebody else can now see a customer's matters, so that an intruder does not go unseen. */
public final class News {
    private final AccountBook book;
    private final Post post;

    public News(AccountBook book, Post post) {
        this.book = book;
        this.post = post;
    }

    /**
     * To the address in the registry, and to every other account of the customer.
     *
     * @param opened the new account
     */
    public void opened(Customer customer, UUID opened, String email) {
        Map<String, Object> facts = Map.of("customer", customer.code(), "email", email == null ? "" : masked(email));
        if (customer.email() != null && !customer.email().isBlank()) {
            post.tellAddress("accounts.opened", new Addressee(customer.email(), customer.name(), "pl"), facts, null);
        }
        for (Account other : book.ofCustomer(customer.code())) {
            if (!other.id().equals(opened) && other.email() != null && !Email.same(other.email(), customer.email())) {
                post.tellAccount("accounts.opened", other.id(), facts, "/account");
            }
        }
    }

    /** Enough to recognise one's own, not to learn another's. */
    public static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }
}
