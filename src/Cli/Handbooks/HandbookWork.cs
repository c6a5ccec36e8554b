using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QsGen.Cli.Outcomes;
using QsGen.Cli.Shared;
using QsGen.Components.Deployment;
using QsGen.Demo;
using QsGen.Demo.Generation;
using QsGen.Handbook.Facts;
using QsGen.Handbook.Figures;
using QsGen.Handbook.Site;

namespace QsGen.Cli.Handbooks;

/// <summary>Builds the handbook of a deployment.</summary>
/// <param name="context">What the command touches.</param>
/// <param name="deployment">The deployment.</param>
/// <param name="named">What the person calls its institution.</param>
/// <param name="demo">The demo data for the figures.</param>
internal sealed class HandbookWork(CliContext context, InstitutionDeployment deployment, string named, DemoOptions demo)
{
    /// <summary>Builds the site.</summary>
    /// <param name="root">The program's commands.</param>
    /// <param name="settings">The keys of a stack's configuration.</param>
    /// <param name="remembered">The figures of an earlier build, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The site, and the figures to remember.</returns>
    /// <exception cref="InvalidInputException">AWS would refuse a definition.</exception>
    public async Task<(HandbookSite Site, string Figures)> BuildAsync(
        Command root, ImmutableArray<SettingFact> settings, string? remembered, CancellationToken cancellationToken)
    {
        await using var database = new DemoDatabase(deployment.Institution, demo);
        var figures = new RememberedFigures(database, KeyOf());
        figures.Read(remembered);
        var facts = FactsReader.Read(context, deployment, named, root, settings);
        var site = await new SiteBuilder(facts, demo, figures).BuildAsync(cancellationToken);
        return (site, figures.Write());
    }

    private string KeyOf()
    {
        var source = string.Create(
            CultureInfo.InvariantCulture,
            $"{ProgramVersion.Text}\n{DemoGenerator.Version}\n{DemoOptionsText.Of(demo)}\n{deployment.InstitutionYaml}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)));
    }
}
