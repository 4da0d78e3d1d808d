package dev.virtsnap.language.schema;

import com.thaiopensource.datatype.xsd.DatatypeLibraryFactoryImpl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relaxng.datatype.DatatypeBuilder;
import org.relaxng.datatype.ValidationContext;

/** Jing's XML Schema datatypes as ours: the core is tested without the room that has our own. */
final class JingDatatypes implements DatatypeLibrary {

    private final org.relaxng.datatype.DatatypeLibrary jing =
            new DatatypeLibraryFactoryImpl().createDatatypeLibrary(XSD);

    @Override
    public synchronized Datatype datatype(String libraryUri, String type, List<Parameter> parameters)
            throws DatatypeException {
        if (!libraryUri.equals(XSD)) {
            throw new DatatypeException("There is no datatype library '" + libraryUri + "'.");
        }
        try {
            DatatypeBuilder builder = jing.createDatatypeBuilder(type);
            for (Parameter parameter : parameters) {
                builder.addParameter(parameter.name(), parameter.value(), context(NamespaceScope.NONE));
            }
            return new Wrapped(type, builder.createDatatype());
        } catch (org.relaxng.datatype.DatatypeException e) {
            throw new DatatypeException("There is no datatype '" + type + "', or it cannot be restricted so.");
        }
    }

    private static ValidationContext context(NamespaceScope scope) {
        return new ValidationContext() {
            @Override
            public @Nullable String resolveNamespacePrefix(String prefix) {
                return scope.namespaceOf(prefix);
            }

            @Override
            public @Nullable String getBaseUri() {
                return null;
            }

            @Override
            public boolean isUnparsedEntity(String name) {
                return false;
            }

            @Override
            public boolean isNotation(String name) {
                return false;
            }
        };
    }

    private record Wrapped(String name, org.relaxng.datatype.Datatype type) implements Datatype {
        @Override
        public boolean accepts(String value, NamespaceScope scope) {
            return type.isValid(value, context(scope));
        }

        @Override
        public boolean sameValue(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
            Object first = type.createValue(a, context(scopeOfA));
            Object second = type.createValue(b, context(scopeOfB));
            return first != null && second != null && type.sameValue(first, second);
        }

        @Override
        public String words() {
            return "a value of the type " + name;
        }
    }
}
