package pl.ibok.accounts.page;

import java.util.List;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;

/** What a permission is called by the bundle that declares it; its name, while that bundle is not here. */
public final class PermissionWords {
    private final List<Texts> texts;

    /** @param texts empty or one */
    public PermissionWords(List<Texts> texts) {
        this.texts = texts;
    }

    String of(String permission, Visit visit) {
        int dot = permission.indexOf('.');
        String module = dot < 0 ? permission : permission.substring(0, dot);
        String key = "permission." + permission;
        return texts.stream()
                .filter(each -> each.knows(module, key, visit.locale()))
                .flatMap(each -> each.of(module, visit.locale(), visit.today()).stream())
                .map(words -> words.text(key))
                .findFirst()
                .orElse(permission);
    }
}
