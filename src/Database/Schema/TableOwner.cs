namespace QsGen.Database.Schema;

/// <summary>Who made a part of an institution's tables.</summary>
/// <param name="Token">What the resource that made it keeps in its state; a secret of nobody, only unlike any other.</param>
/// <param name="Project">The project, for people.</param>
/// <param name="Stack">The stack, for people.</param>
internal sealed record TableOwner(string Token, string Project, string Stack)
{
    /// <summary>The part that all tables are.</summary>
    public const string Tables = "tables";

    /// <summary>The part that the rows of demo data are.</summary>
    public const string DemoData = "demo_data";

    /// <summary>The owner in messages.</summary>
    public string Label => $"stack '{Stack}' of project '{Project}'";

    /// <summary>Whether it is the same stack, whatever resource of it.</summary>
    public bool IsStack(string project, string stack) => Project == project && Stack == stack;
}
