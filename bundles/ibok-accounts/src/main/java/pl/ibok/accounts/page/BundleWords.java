package pl.ibok.accounts.page;

import java.util.List;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;

/** What a permission or an action of the audit is called by the bundle that it belongs to; its name, while that bundle is not here or has no words for it. */
public final class BundleWords {
    private final List<Texts> texts;

    /** @param texts empty or one */
    public BundleWords(List<Texts> texts) {
        this.texts = texts;
    }

    String permission(String name, Visit visit) {
        return said("permission.", name, visit);
    }

    String action(String name, Visit visit) {
        return said("audit.", name, visit);
    }

    private String said(String kind, String name, Visit visit) {
        int dot = name.indexOf('.');
        String module = dot < 0 ? name : name.substring(0, dot);
        String key = kind + name;
        return texts.stream()
                .filter(each -> each.knows(module, key, visit.locale()))
                .flatMap(each -> each.of(module, visit.locale(), visit.today()).stream())
                .map(words -> words.text(key))
                .findFirst()
                .orElse(name);
    }
}
