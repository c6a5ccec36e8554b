using QsGen.Database.Sessions;
using QsGen.Viewer.Queries;

namespace QsGen.Tests.Viewer.Queries;

/// <summary>A failure of the database comes with what helps.</summary>
internal sealed class DatabaseTroubleTests
{
    [TestCase("another process has x open", "HELD", "follows when it is done")]
    [TestCase("PostgreSQL: relation \"p_drift\" does not exist", "42P01", "The tables are not there")]
    [TestCase("DuckDB: Catalog Error: Table with name p_drift does not exist!", null, "The tables are not there")]
    [TestCase("PostgreSQL: column \"owner\" does not exist", "42703", "of another version")]
    [TestCase("DuckDB: Binder Error: Referenced column \"owner\" not found", null, "of another version")]
    [TestCase("cannot connect to postgresql://h/d: refused; check host", null, "Start the database")]
    [TestCase("the statement ran longer than 120 seconds and was stopped: SELECT", null, "Narrow the filters")]
    [TestCase("there is no database file x; 'up' makes it", null, "Make it with `up`")]
    [TestCase("PostgreSQL: division by zero", "22012", "the database's own log")]
    public void Remedy_IsOfTheFailure(string message, string? code, string remedy) =>
        Assert.That(DatabaseTrouble.Remedy(new SqlSessionException(message, code)), Does.Contain(remedy));
}
