namespace QsGen.LocalQuickSight;

/// <summary>The name of a QuickSight resource in AWS: <c>arn:partition:quicksight:region:account:kind/id</c>.</summary>
internal readonly record struct Arn(string Partition, string Region, string Account, string Kind, string Id)
{
    /// <summary>The account of what AWS itself provides, such as its standard themes.</summary>
    public const string AwsAccount = "aws";

    /// <summary>The ARN; null if the text is none of QuickSight.</summary>
    public static Arn? Parse(string text) => text.Split(':', 6) switch
    {
        ["arn", var partition, "quicksight", var region, var account, var resource] when resource.Split('/', 2) is [var kind, var id] =>
            new Arn(partition, region, account, kind, id),
        _ => null,
    };

    public override string ToString() => $"arn:{Partition}:quicksight:{Region}:{Account}:{Kind}/{Id}";
}
