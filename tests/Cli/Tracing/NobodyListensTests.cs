using QsGen.Database.Sessions;
using QsGen.Engine.Steps;
using QsGen.Engine.Tracing;
using QsGen.Wire;

namespace QsGen.Tests.Cli.Tracing;

/// <summary>What is never asked for costs nothing.</summary>
[NonParallelizable]
internal sealed class NobodyListensTests
{
    [Test]
    public void Spans_WhileNobodyListens_AllocateNothing()
    {
        Assert.That(CallSpans.Wanted, Is.False);
        Begin();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 1_000; turn++)
        {
            Begin();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        static void Begin()
        {
            using var statement = StatementSpans.Statement("SELECT 1");
            using var commit = StatementSpans.Commit();
            using var step = EngineSpans.Step(StepKind.Create, "type", "name");
            statement.Rows(1);
        }
    }
}
