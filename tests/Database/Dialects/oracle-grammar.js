// Reads statements from standard input, a JSON list of texts, and writes a JSON list of what Oracle's grammar finds wrong with each: an
// empty text when nothing. The grammar is the one of the package antlr4ts-sql; it knows the language up to release 12, without JSON.
const { CharStreams, CommonTokenStream } = require('antlr4ts');
const { PlSqlLexer } = require('antlr4ts-sql/dist/src/grammar-output/plsql/PlSqlLexer');
const { PlSqlParser } = require('antlr4ts-sql/dist/src/grammar-output/plsql/PlSqlParser');

// Keywords may be written in any case; names keep theirs.
class AnyCase {
  constructor(text) { this.text = CharStreams.fromString(text); }
  get index() { return this.text.index; }
  get size() { return this.text.size; }
  get sourceName() { return this.text.sourceName; }
  LA(offset) {
    const character = this.text.LA(offset);
    return character <= 0 ? character : String.fromCodePoint(character).toUpperCase().codePointAt(0);
  }
  consume() { this.text.consume(); }
  mark() { return this.text.mark(); }
  release(marker) { this.text.release(marker); }
  seek(index) { this.text.seek(index); }
  getText(interval) { return this.text.getText(interval); }
}

// Private temporary tables and some words on JSON came later than the grammar; numbered values travel as :1, as the session writes them.
const known = statement => statement
  .replace(/^CREATE PRIVATE TEMPORARY TABLE (\S+) ON COMMIT DROP DEFINITION AS/, 'CREATE TABLE $1 AS')
  .replace(/\bIS JSON\b/g, 'IS NOT NULL')
  .replace(/ RETURNING NUMBER NULL ON ERROR\)/g, ')')
  .replace(/\$(\d+)/g, ':$1');

const problemOf = statement => {
  const problems = [];
  const listener = { syntaxError: (_, __, line, column, message) => problems.push(`${line}:${column} ${message.slice(0, 200)}`) };
  const block = /^\s*BEGIN\b/i.test(statement);
  const lexer = new PlSqlLexer(new AnyCase(known(statement) + (block ? '' : ';')));
  lexer.removeErrorListeners();
  lexer.addErrorListener(listener);
  const parser = new PlSqlParser(new CommonTokenStream(lexer));
  parser.removeErrorListeners();
  parser.addErrorListener(listener);
  parser.sql_script();
  return problems[0] ?? '';
};

let input = '';
process.stdin.on('data', chunk => { input += chunk; });
process.stdin.on('end', () => process.stdout.write(JSON.stringify(JSON.parse(input).map(problemOf))));
