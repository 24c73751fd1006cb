/**
 * The record: everything the core stores, behind its ports, in a relational database by Hibernate
 * and Flyway. Opened by {@link org.kyotoprotocol.itl.persistence.Database}.
 */
package org.kyotoprotocol.itl.persistence;
