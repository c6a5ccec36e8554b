using QsGen.Tests.Support;

namespace QsGen.Tests;

/// <summary>Leaves no database behind on a server that is not ours.</summary>
[SetUpFixture]
internal sealed class TemplatesRemoved
{
    [OneTimeTearDown]
    public Task DropAsync() => AppliedDatabases.DropAsync();
}
