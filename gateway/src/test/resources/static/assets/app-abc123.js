console.info("an asset");
