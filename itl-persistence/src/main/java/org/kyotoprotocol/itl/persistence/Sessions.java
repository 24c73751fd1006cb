package org.kyotoprotocol.itl.persistence;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.kyotoprotocol.itl.persistence.evaluation.EvaluationRows;
import org.kyotoprotocol.itl.persistence.ledger.LedgerRows;
import org.kyotoprotocol.itl.persistence.message.MessageRows;
import org.kyotoprotocol.itl.persistence.notice.NoticeRows;
import org.kyotoprotocol.itl.persistence.reconciliation.ReconciliationRows;
import org.kyotoprotocol.itl.persistence.reference.ReferenceRows;
import org.kyotoprotocol.itl.persistence.registry.RegistryRows;
import org.kyotoprotocol.itl.persistence.transaction.TransactionRows;

/** Configures Hibernate. The schema is Flyway's: Hibernate neither makes nor examines it. */
final class Sessions {
  private Sessions() {}

  /** Needs no connection yet: the dialect is given, so that this can run while a server starts. */
  static SessionFactory over(DataSource source) {
    Configuration configuration = new Configuration();
    configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
    configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", source);
    configuration.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
    configuration.setProperty("jakarta.persistence.database-product-name", "PostgreSQL");
    configuration.setProperty("jakarta.persistence.database-major-version", "15");
    configuration.setProperty("hibernate.connection.provider_disables_autocommit", "true");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.setProperty("hibernate.xml_mapping_enabled", "false");
    List.of(
            LedgerRows.TYPES,
            TransactionRows.TYPES,
            MessageRows.TYPES,
            RegistryRows.TYPES,
            ReferenceRows.TYPES,
            NoticeRows.TYPES,
            EvaluationRows.TYPES,
            ReconciliationRows.TYPES)
        .forEach(types -> types.forEach(configuration::addAnnotatedClass));
    return configuration.buildSessionFactory();
  }
}
