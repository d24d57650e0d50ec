// Neo4j's own parser and semantic analysis over statements: [[name, text], ...] on stdin, findings as JSON on stdout.
const { lintCypherQuery, isNotParamError } = require('@neo4j-cypher/language-support');

const ERROR = 1;
const findings = [];
for (const [name, text] of JSON.parse(require('fs').readFileSync(0, 'utf8'))) {
  for (const version of ['CYPHER 5', 'CYPHER 25']) {
    const found = lintCypherQuery(`${version} ${text}`, {});
    for (const one of found.diagnostics || found) {
      if (one.severity === ERROR && isNotParamError(one)) {
        findings.push({ name, version, line: one.range.start.line + 1, message: one.message });
      }
    }
  }
}
process.stdout.write(JSON.stringify(findings));
