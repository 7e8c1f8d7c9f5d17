package pl.ibok.portal.page;

import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How models look in templates: records by their components, enums by their lower-case name as in JSON, an empty Optional as nothing. One for each
 * module, because it remembers the module's classes.
 */
final class ModelWrapper extends DefaultObjectWrapper {
    private final Map<Class<?>, Members> members = new ConcurrentHashMap<>();

    ModelWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof TemplateModel model) {
            return model;
        }
        if (value instanceof Record) {
            return new RecordModel(value, members(value.getClass()), this);
        }
        if (value instanceof Enum<?> constant) {
            return new Word(constant, this);
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        return super.wrap(value);
    }

    Members members(Class<?> type) {
        // computeIfAbsent may lock even where there is something, and this is asked a hundred times a page.
        Members known = members.get(type);
        return known == null ? members.computeIfAbsent(type, Members::new) : known;
    }

    /** An enum's constant. */
    private static final class Word extends GenericObjectModel {
        private final String word;

        Word(Enum<?> constant, ModelWrapper wrapper) {
            super(constant, wrapper);
            this.word = constant.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String getAsString() {
            return word;
        }
    }
}
