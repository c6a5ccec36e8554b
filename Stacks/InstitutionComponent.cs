using System.Collections.Immutable;
using Pulumi;
using QsGen.Components.Deployment;

namespace QsGen.Stacks;

/// <summary>One environment of one institution as a component, for programs that have more in their stack than that.</summary>
/// <remarks>Its parts have the types and names that they have in <see cref="InstitutionStack"/>, and take over those that a stack of that
/// kind and of the same project and name has made. One stack can hold one such component.</remarks>
public sealed class InstitutionComponent : ComponentResource
{
    /// <summary>The component's type token.</summary>
    public const string Token = "qsgen:index:Institution";

    /// <summary>Registers everything that a deployment asks for.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="deployment">The institution and where it goes.</param>
    /// <param name="options">Options of the component.</param>
    public InstitutionComponent(string name, InstitutionDeployment deployment, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var parts = new InstitutionParts(deployment, this);
        TablePrefix = parts.TablePrefix;
        AsOf = parts.AsOf;
        ThemeArn = parts.ThemeArn;
        DataSourceArn = parts.DataSourceArn;
        DashboardUrls = parts.DashboardUrls;
        DashboardIds = parts.DashboardIds;
        DashboardArns = parts.DashboardArns;
        AnalysisArns = parts.AnalysisArns;
        DataSetArns = parts.DataSetArns;
        RegisterOutputs();
    }

    /// <summary>Registers a component of which nothing is known yet; only in previews.</summary>
    internal InstitutionComponent(string name, ComponentResourceOptions options)
        : base(Token, name, options) => RegisterOutputs();

    /// <inheritdoc cref="InstitutionStack.TablePrefix"/>
    [Output("tablePrefix")]
    public Output<string> TablePrefix { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.AsOf"/>
    [Output("asOf")]
    public Output<string> AsOf { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.ThemeArn"/>
    [Output("themeArn")]
    public Output<string?> ThemeArn { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.DataSourceArn"/>
    [Output("dataSourceArn")]
    public Output<string?> DataSourceArn { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.DashboardUrls"/>
    [Output("dashboardUrls")]
    public Output<ImmutableDictionary<string, string>?> DashboardUrls { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.DashboardIds"/>
    [Output("dashboardIds")]
    public Output<ImmutableDictionary<string, string>> DashboardIds { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.DashboardArns"/>
    [Output("dashboardArns")]
    public Output<ImmutableDictionary<string, string>> DashboardArns { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.AnalysisArns"/>
    [Output("analysisArns")]
    public Output<ImmutableDictionary<string, string>> AnalysisArns { get; private set; } = null!;

    /// <inheritdoc cref="InstitutionStack.DataSetArns"/>
    [Output("dataSetArns")]
    public Output<ImmutableDictionary<string, string>?> DataSetArns { get; private set; } = null!;
}
