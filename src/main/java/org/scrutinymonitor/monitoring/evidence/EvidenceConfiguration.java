package org.scrutinymonitor.monitoring.evidence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where evidence is kept: in the data folder. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {
  @Bean
  EvidenceStore evidenceStore(@Value("${scrutiny.data}") Path data) {
    return new FolderStore(data.resolve("evidence"));
  }
}
