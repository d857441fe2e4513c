/** The page for developers, which shows what came in last. It exists in the profile {@code development} only. */
package nl.verwerkingenlogging.register.page;
