namespace QsGen.QuickSight;

/// <summary>The five kinds of QuickSight resource that QsGen makes.</summary>
internal enum ResourceKind
{
    /// <summary><c>AWS::QuickSight::Theme</c>.</summary>
    Theme,

    /// <summary><c>AWS::QuickSight::DataSource</c>.</summary>
    DataSource,

    /// <summary><c>AWS::QuickSight::DataSet</c>.</summary>
    DataSet,

    /// <summary><c>AWS::QuickSight::Analysis</c>.</summary>
    Analysis,

    /// <summary><c>AWS::QuickSight::Dashboard</c>.</summary>
    Dashboard,
}
